package com.legerible.backend.flow;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts what passes, second by second, for a minute. */
final class Rate {

  private static final int SECONDS = 60;

  private final LongSupplier nanoTime;
  private final long[] counts = new long[SECONDS];
  private long latest;

  Rate(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.latest = now();
  }

  synchronized void add(long facts) {
    moveOn();
    counts[slot(latest)] += facts;
  }

  synchronized double perSecond() {
    moveOn();
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return (double) sum / SECONDS;
  }

  private void moveOn() {
    long now = now();
    for (long second = Math.max(latest + 1, now - SECONDS + 1); second <= now; second++) {
      counts[slot(second)] = 0;
    }
    latest = Math.max(latest, now);
  }

  private long now() {
    return Math.floorDiv(nanoTime.getAsLong(), TimeUnit.SECONDS.toNanos(1));
  }

  private static int slot(long second) {
    return (int) Math.floorMod(second, (long) SECONDS);
  }
}
