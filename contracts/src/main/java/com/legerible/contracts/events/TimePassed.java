package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Time as a fact in the log: every loan that was stored before it stands before it.
 *
 * @param id the same at every repeat and in every partition
 * @param at by the clock of the database
 * @param nextBy when the next one is due
 */
public record TimePassed(String type, int version, String id, Instant at, Instant nextBy) {

  public static final String TYPE = "TimePassed";

  public TimePassed {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    nextBy = nextBy.truncatedTo(ChronoUnit.MILLIS);
  }

  public TimePassed(Instant at, Instant nextBy) {
    this(TYPE, 1, "time-" + at.toEpochMilli(), at, nextBy);
  }
}
