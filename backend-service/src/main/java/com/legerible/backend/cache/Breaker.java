package com.legerible.backend.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Leaves a server alone after failures in a row; after a pause one request tries it again. */
final class Breaker {

  private final int limit;
  private final long pauseNanos;
  private final LongSupplier nanoTime;
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicLong nextTry = new AtomicLong();

  Breaker(int limit, Duration pause, LongSupplier nanoTime) {
    this.limit = limit;
    this.pauseNanos = pause.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Whether the server may be asked now. */
  boolean lets() {
    if (failures.get() < limit) {
      return true;
    }
    long due = nextTry.get();
    long now = nanoTime.getAsLong();
    return now - due >= 0 && nextTry.compareAndSet(due, now + pauseNanos);
  }

  boolean isOpen() {
    return failures.get() >= limit;
  }

  /** True when this success closes it again. */
  boolean succeeded() {
    return failures.getAndSet(0) >= limit;
  }

  /** True when this failure opens it. */
  boolean failed() {
    nextTry.set(nanoTime.getAsLong() + pauseNanos);
    return failures.incrementAndGet() == limit;
  }
}
