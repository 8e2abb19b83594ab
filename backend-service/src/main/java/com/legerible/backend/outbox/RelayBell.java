package com.legerible.backend.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the relay of this process; a relay in another process finds new rows by its poll. */
@Component
final class RelayBell {

  private final Semaphore rings = new Semaphore(0);

  void ring() {
    if (rings.availablePermits() == 0) {
      rings.release();
    }
  }

  /** Returns at a ring or when the time is over. */
  void await(Duration limit) throws InterruptedException {
    if (rings.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
      rings.drainPermits();
    }
  }
}
