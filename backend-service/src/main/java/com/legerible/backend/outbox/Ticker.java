package com.legerible.backend.outbox;

import com.legerible.contracts.events.TimePassed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows when the time is to stand in the log again: seldom, when nobody loans. Time in the log
 * never goes back: a clock that is wrong for a moment would stop it until the clock gets there, so
 * a leap ahead has to last before it is believed.
 */
final class Ticker {

  /** The record key of the time, which is about no book. */
  static final String KEY = "time";

  private static final Logger log = LoggerFactory.getLogger(Ticker.class);

  /** A larger leap ahead is not believed at once, and one that lasted for so long is. */
  private static final Duration LEAP = Duration.ofMinutes(1);

  private final OutboxProperties properties;
  private final LongSupplier nanoTime;
  private long lastLoan;
  private long next;
  private @Nullable Reading believed;
  private @Nullable Reading doubted;

  Ticker(OutboxProperties properties, LongSupplier nanoTime) {
    this.properties = properties;
    this.nanoTime = nanoTime;
    this.lastLoan = nanoTime.getAsLong();
    this.next = lastLoan;
  }

  Duration untilDue() {
    return Duration.ofNanos(Math.max(0, next - nanoTime.getAsLong()));
  }

  /**
   * The fact to append, now that it is due, or nothing while the database's clock is in doubt; the
   * next one is due an interval later.
   */
  Optional<TimePassed> tick(Instant databaseTime) {
    Duration interval = interval();
    long now = nanoTime.getAsLong();
    long afterThis = next + interval.toNanos();
    next = afterThis - now > 0 ? afterThis : now + interval.toNanos();
    return isBelieved(new Reading(databaseTime, now))
        ? Optional.of(new TimePassed(databaseTime, databaseTime.plus(interval)))
        : Optional.empty();
  }

  private boolean isBelieved(Reading reading) {
    if (believed != null && reading.leaptSince(believed).compareTo(LEAP) > 0) {
      if (doubted == null || reading.leaptSince(doubted).abs().compareTo(LEAP) > 0) {
        log.warn("The clock of Postgres leapt ahead to {}; no time passes meanwhile", reading.at);
        doubted = reading;
      }
      if (reading.nanos - doubted.nanos < LEAP.toNanos()) {
        return false;
      }
    }
    believed = reading;
    doubted = null;
    return true;
  }

  /** A loan ends the quiet: time moves fast again, sooner than was promised. */
  void saw(List<Stamped> rows) {
    if (rows.stream().anyMatch(Stamped::isAboutLoan)) {
      lastLoan = nanoTime.getAsLong();
      next = Math.min(next, lastLoan + properties.tick().toNanos());
    }
  }

  /** What the database's clock said, and when by the clock of this process, which never leaps. */
  private record Reading(Instant at, long nanos) {

    Duration leaptSince(Reading earlier) {
      return Duration.between(earlier.at, at).minusNanos(nanos - earlier.nanos);
    }
  }

  private Duration interval() {
    boolean quiet = nanoTime.getAsLong() - lastLoan >= properties.quietAfter().toNanos();
    return quiet ? properties.quietTick() : properties.tick();
  }
}
