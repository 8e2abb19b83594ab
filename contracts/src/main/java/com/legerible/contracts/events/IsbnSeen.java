package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The source came across an ISBN.
 *
 * @param isbn an ISBN-13 without dashes
 * @param source where it was seen
 */
public record IsbnSeen(
    String type, int version, String id, String isbn, Instant seenAt, String source) {

  public static final String TYPE = "IsbnSeen";

  public IsbnSeen {
    seenAt = seenAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public IsbnSeen(String isbn, Instant seenAt, String source) {
    this(TYPE, 1, "isbn-" + isbn + "-" + seenAt.toEpochMilli(), isbn, seenAt, source);
  }
}
