package com.legerible.backend.problems;

import java.time.Instant;

/** The moments that can be counted with. */
public final class Moments {

  /** Within what Postgres can hold. */
  public static final Instant EARLIEST = Instant.parse("-4000-01-01T00:00:00Z");

  public static final Instant LATEST = Instant.parse("+99999-01-01T00:00:00Z");

  private Moments() {}

  public static boolean isCountable(Instant moment) {
    return moment.isAfter(EARLIEST) && moment.isBefore(LATEST);
  }

  /** The same moment. */
  public static Instant countable(String field, Instant given) {
    if (!isCountable(given)) {
      throw Refused.invalid(
          field,
          "“%s” is not a value that %s can have: it must be an instant such as %s."
              .formatted(given, field, "2026-11-22T16:00:00Z"));
    }
    return given;
  }
}
