package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What one batch of a Spark query took.
 *
 * @param job {@code top-ten}, {@code recommendations}, {@code lake}: also the record key
 * @param inputPerSecond records that arrived
 * @param processedPerSecond records that it could have taken
 */
public record JobProgress(
    String type,
    int version,
    String id,
    String job,
    long generation,
    long batch,
    Instant at,
    double inputPerSecond,
    double processedPerSecond,
    double batchMillis,
    long behindRecords) {

  public static final String TYPE = "JobProgress";

  public JobProgress {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  public JobProgress(
      String job,
      long generation,
      long batch,
      Instant at,
      double inputPerSecond,
      double processedPerSecond,
      double batchMillis,
      long behindRecords) {
    this(
        TYPE,
        1,
        "progress-" + job + "-" + generation + "-" + batch,
        job,
        generation,
        batch,
        at,
        inputPerSecond,
        processedPerSecond,
        batchMillis,
        behindRecords);
  }
}
