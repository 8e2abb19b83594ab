package com.legerible.contracts.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param kind {@code books} or {@code loans}
 * @param format {@code marc21}, {@code marcxml} or {@code csv}
 * @param dryRun whether it only reports what it would do
 * @param refused records that cost only themselves; each has a line in the report
 */
public record Import(
    long id,
    String kind,
    String format,
    @Nullable String fileName,
    boolean dryRun,
    State state,
    long read,
    long added,
    long changed,
    long duplicates,
    long refused,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String error) {

  /** An import runs until it ends; afterwards, it can be undone. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    UNDOING,
    UNDONE
  }
}
