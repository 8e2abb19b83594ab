package com.legerible.desktop.background;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Waits so that the screen does not have to; everything it hands back arrives on the FX thread. */
public interface Background {
  /** Hands the answer, or why there is none, to the screen. Cancelling also cancels the answer. */
  <T> Errand deliver(
      CompletableFuture<T> answer, Consumer<? super T> done, Consumer<Throwable> failed);

  /** Does something on the FX thread after a pause. */
  Errand after(Duration pause, Runnable action);

  /** Does something on the FX thread as soon as it is free. */
  void onScreen(Runnable action);

  /** Does something slow, such as writing a file, away from the FX thread. */
  void aside(Runnable work);
}
