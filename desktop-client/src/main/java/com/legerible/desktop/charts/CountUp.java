package com.legerible.desktop.charts;

import java.util.function.LongConsumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/** Lets a number tick up to its new value instead of jumping. */
public final class CountUp extends Transition {
  private final LongConsumer shown;
  private long from = -1;
  private long to = -1;
  private long now = -1;

  public CountUp(LongConsumer shown) {
    this.shown = shown;
    setCycleDuration(Duration.millis(400));
    setInterpolator(Interpolator.EASE_OUT);
  }

  /**
   * Goes there from wherever it is; at once the first time, downwards, or when asked to be calm.
   */
  public void aim(long value, boolean calm) {
    if (value == to) {
      return;
    }
    stop();
    boolean jump = calm || now < 0 || value < now;
    from = jump ? value : now;
    to = value;
    if (jump) {
      interpolate(1);
    } else {
      playFromStart();
    }
  }

  @Override
  protected void interpolate(double done) {
    long value = from + Math.round((to - from) * done);
    if (value != now) {
      now = value;
      shown.accept(value);
    }
  }
}
