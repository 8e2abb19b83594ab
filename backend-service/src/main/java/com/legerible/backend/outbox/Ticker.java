package com.legerible.backend.outbox;

import com.legerible.contracts.events.TimePassed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/** Knows when the time is to stand in the log again: seldom, when nobody loans. */
final class Ticker {

  /** The record key of the time, which is about no book. */
  static final String KEY = "time";

  private final OutboxProperties properties;
  private final LongSupplier nanoTime;
  private long lastLoan;
  private long next;

  Ticker(OutboxProperties properties, LongSupplier nanoTime) {
    this.properties = properties;
    this.nanoTime = nanoTime;
    this.lastLoan = nanoTime.getAsLong();
    this.next = lastLoan;
  }

  Duration untilDue() {
    return Duration.ofNanos(Math.max(0, next - nanoTime.getAsLong()));
  }

  /** The fact to append, now that it is due; the next one is due an interval later. */
  TimePassed tick(Instant databaseTime) {
    Duration interval = interval();
    long now = nanoTime.getAsLong();
    long afterThis = next + interval.toNanos();
    next = afterThis - now > 0 ? afterThis : now + interval.toNanos();
    return new TimePassed(databaseTime, databaseTime.plus(interval));
  }

  /** A loan ends the quiet: time moves fast again, sooner than was promised. */
  void saw(List<Stamped> rows) {
    if (rows.stream().anyMatch(Stamped::isAboutLoan)) {
      lastLoan = nanoTime.getAsLong();
      next = Math.min(next, lastLoan + properties.tick().toNanos());
    }
  }

  private Duration interval() {
    boolean quiet = nanoTime.getAsLong() - lastLoan >= properties.quietAfter().toNanos();
    return quiet ? properties.quietTick() : properties.tick();
  }
}
