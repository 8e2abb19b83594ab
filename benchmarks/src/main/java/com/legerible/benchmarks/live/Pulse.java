package com.legerible.benchmarks.live;

import com.legerible.contracts.rest.Ranking;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Looks at the top ten again and again, and how long it stands still. */
final class Pulse implements AutoCloseable {

  private static final long POLL_MILLIS = 100;

  private final Lender library;
  private final Thread thread = new Thread(this::watch, "pulse");
  private volatile boolean closed;
  private Instant asOf = Instant.MIN;
  private long movedAt = System.nanoTime();
  private long longest;

  Pulse(Lender library) {
    this.library = library;
    thread.start();
  }

  /** The longest time since the last question in which the top ten did not move. */
  synchronized Duration longest() {
    long nanos = Math.max(longest, System.nanoTime() - movedAt);
    longest = 0;
    return Duration.ofNanos(nanos);
  }

  private void watch() {
    try {
      while (!closed) {
        look();
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws InterruptedException {
    try {
      moved(library.read("/api/top-ten?window=all", Ranking.class).asOf());
    } catch (IOException away) {
      // Then it stands still.
    }
  }

  private synchronized void moved(Instant now) {
    if (now.isAfter(asOf)) {
      longest = Math.max(longest, System.nanoTime() - movedAt);
      movedAt = System.nanoTime();
      asOf = now;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
