package com.legerible.streaming.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The pauses of a loop: growing after failures, short after a success, cut short by a stop. */
public final class BackOff {

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private Duration next = FIRST;

  /** Waits the given time; false when it was stopped meanwhile. */
  public boolean pause(Duration time) throws InterruptedException {
    return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits longer each time until {@link #succeeded}; false when it was stopped meanwhile. */
  public boolean pauseAfterFailure() throws InterruptedException {
    Duration now = next;
    next = now.multipliedBy(2).compareTo(LONGEST) < 0 ? now.multipliedBy(2) : LONGEST;
    return pause(now);
  }

  /** The next failure is a first one again. */
  public void succeeded() {
    next = FIRST;
  }

  /** Ends every pause, now and later. */
  public void stop() {
    stopped.countDown();
  }

  /** Whether {@link #stop} was called. */
  public boolean isStopped() {
    return stopped.getCount() == 0;
  }
}
