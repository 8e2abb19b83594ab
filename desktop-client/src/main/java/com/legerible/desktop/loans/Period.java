package com.legerible.desktop.loans;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stretches of time by which loans are looked through. */
public enum Period {
  ALL(null),
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7)),
  MONTH(Duration.ofDays(30));

  private final @Nullable Duration length;

  Period(@Nullable Duration length) {
    this.length = length;
  }

  /** Its first moment; absent for all loans. */
  @Nullable Instant from(Instant now) {
    return length == null ? null : now.minus(length);
  }
}
