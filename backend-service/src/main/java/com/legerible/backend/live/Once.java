package com.legerible.backend.live;

import java.util.concurrent.atomic.AtomicBoolean;

/** Does something the first time only, however many screens there are. */
final class Once implements Runnable {

  private final AtomicBoolean done = new AtomicBoolean();
  private final Runnable task;

  Once(Runnable task) {
    this.task = task;
  }

  @Override
  public void run() {
    if (!done.get() && done.compareAndSet(false, true)) {
      task.run();
    }
  }
}
