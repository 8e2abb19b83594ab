package com.legerible.desktop.fakes;

import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Lets a test say when time passes and when the screen is free. */
public final class ManualBackground implements Background {
  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final List<Alarm> alarms = new ArrayList<>();
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holding;
  private Duration now = Duration.ZERO;

  @Override
  public <T> Errand deliver(
      CompletableFuture<T> answer, Consumer<? super T> done, Consumer<Throwable> failed) {
    boolean[] wanted = {true};
    CompletableFuture<T> unused =
        answer.whenComplete(
            (value, failure) ->
                screen.add(
                    () -> {
                      if (wanted[0] && failure == null) {
                        done.accept(value);
                      } else if (wanted[0]) {
                        failed.accept(
                            failure instanceof CompletionException ? failure.getCause() : failure);
                      }
                    }));
    return () -> {
      wanted[0] = false;
      answer.cancel(true);
    };
  }

  @Override
  public Errand after(Duration pause, Runnable action) {
    Alarm alarm = new Alarm(now.plus(pause), action);
    alarms.add(alarm);
    return () -> alarms.remove(alarm);
  }

  @Override
  public void onScreen(Runnable action) {
    screen.add(action);
  }

  @Override
  public void aside(Runnable work) {
    if (holding) {
      held.push(work);
    } else {
      work.run();
    }
  }

  /** From now on work aside waits until {@link #workBackwards()}. */
  public void holdWork() {
    holding = true;
  }

  /** Does the work that waits, the newest first, as it may happen among several threads. */
  public void workBackwards() {
    while (!held.isEmpty()) {
      held.pop().run();
    }
  }

  /** Lets the screen do all that waits for it. */
  public ManualBackground settle() {
    while (!screen.isEmpty()) {
      screen.remove().run();
    }
    return this;
  }

  /** Lets time pass, with everything that is due meanwhile. */
  public ManualBackground pass(Duration time) {
    Duration end = now.plus(time);
    settle();
    while (alarms.stream().anyMatch(alarm -> alarm.due.compareTo(end) <= 0)) {
      Alarm next = alarms.stream().min(Comparator.comparing(alarm -> alarm.due)).orElseThrow();
      alarms.remove(next);
      now = next.due;
      next.action.run();
      settle();
    }
    now = end;
    return this;
  }

  private static final class Alarm {
    private final Duration due;
    private final Runnable action;

    Alarm(Duration due, Runnable action) {
      this.due = due;
      this.action = action;
    }
  }
}
