package com.legerible.desktop.background;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Does something once nobody has typed for a moment. */
public final class AfterTyping {
  private static final Duration MOMENT = Duration.ofMillis(200);

  private final Background background;
  private final Runnable action;
  private @Nullable Errand waiting;

  public AfterTyping(Background background, Runnable action) {
    this.background = background;
    this.action = action;
  }

  /** Somebody typed: the moment begins again. */
  public void typed() {
    if (waiting != null) {
      waiting.cancel();
    }
    waiting = background.after(MOMENT, this::act);
  }

  /** Somebody does not want to wait: what waits is done now. */
  public void hurry() {
    if (waiting != null) {
      waiting.cancel();
      act();
    }
  }

  private void act() {
    waiting = null;
    action.run();
  }
}
