package com.legerible.streaming;

import java.time.Duration;

/** Lets the loop of the thread that made it finish before the process ends. */
final class OrderlyStop implements Runnable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Loop loop;
  private final Thread running = Thread.currentThread();

  OrderlyStop(Loop loop) {
    this.loop = loop;
  }

  @Override
  public void run() {
    loop.stop();
    try {
      running.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
