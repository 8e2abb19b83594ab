package com.legerible.desktop.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock that goes on evenly when this computer's clock is set. Where the computer sleeps it may
 * stand still; either is a leap, after which only the library knows the time.
 */
public final class SteadyClock implements InstantSource {
  private static final Duration LEAP = Duration.ofSeconds(2);

  private final InstantSource wall;
  private final LongSupplier nanos;
  private Instant known;
  private long knownAt;
  private Duration leaps = Duration.ZERO;

  public SteadyClock(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    known = wall.instant();
    knownAt = nanos.getAsLong();
  }

  public static SteadyClock ofThisComputer() {
    return new SteadyClock(InstantSource.system(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    return known.plusNanos(nanos.getAsLong() - knownAt);
  }

  /** Whether this computer's clock leapt since the last time; small corrections are followed. */
  public boolean leapt() {
    Instant wanted = wall.instant().minus(leaps);
    long now = nanos.getAsLong();
    Duration lag = Duration.between(known.plusNanos(now - knownAt), wanted);
    boolean leapt = lag.abs().compareTo(LEAP) > 0;
    if (leapt) {
      leaps = leaps.plus(lag);
    } else {
      known = wanted;
      knownAt = now;
    }
    return leapt;
  }
}
