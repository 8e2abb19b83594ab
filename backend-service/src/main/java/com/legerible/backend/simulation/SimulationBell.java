package com.legerible.backend.simulation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the runner of this replica when there is something to start or to stop. */
@Component
final class SimulationBell {

  private final Semaphore rings = new Semaphore(0);

  void ring() {
    rings.release();
  }

  /** Returns at a ring or when the time is over. */
  void await(Duration limit) throws InterruptedException {
    if (rings.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
      rings.drainPermits();
    }
  }
}
