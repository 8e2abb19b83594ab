package com.legerible.backend.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a waiting worker of this process; rings that nobody heard are one. */
public class Bell {

  private final Semaphore rings = new Semaphore(0);

  public final void ring() {
    if (rings.availablePermits() == 0) {
      rings.release();
    }
  }

  /** Returns at a ring or when the time is over. */
  public final void await(Duration limit) throws InterruptedException {
    if (rings.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
      rings.drainPermits();
    }
  }
}
