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

  public DeadLetter {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

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
        reason,
        topic,
        partition,
        offset,
        key,
        value,
        at);
  }
}
