package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read or catalogued, so that nothing is lost.
 *
 * @param reason for people: what failed, with which value, and what to do about it
 * @param topic where it stood
 * @param value the record as text; absent when it had none
 * @param key the record key; absent when it had none
 */
public record DeadLetter(
    String type,
    int version,
    String id,
    String reason,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    @Nullable String value,
    Instant at) {

  public static final String TYPE = "DeadLetter";

  /** As JSON, a character takes up to six bytes, and Kafka takes a megabyte. */
  static final int LONGEST_VALUE = 80_000;

  static final int LONGEST_KEY = 10_000;
  static final int LONGEST_REASON = 10_000;

  public DeadLetter {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Shortens what is too long for Kafka. */
  public DeadLetter(
      String reason,
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      @Nullable String value,
      Instant at) {
    this(
        TYPE,
        1,
        "dead-" + topic + "-" + partition + "-" + offset,
        Shortened.to(LONGEST_REASON, reason),
        topic,
        partition,
        offset,
        Shortened.orNothing(LONGEST_KEY, key),
        Shortened.orNothing(LONGEST_VALUE, value),
        at);
  }

  /** Whether this has only the beginning of the key or of the value. */
  public boolean wasShortened() {
    return Shortened.was(LONGEST_KEY, key) || Shortened.was(LONGEST_VALUE, value);
  }
}
