package com.legerible.contracts.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a simulation is.
 *
 * @param undone how many of its loans are taken back
 */
public record Simulation(
    long id,
    State state,
    int requested,
    int made,
    double perSecond,
    long seed,
    String readers,
    String law,
    int undone,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String error) {

  /** A simulation runs until it ends; afterwards, its loans can be taken back. */
  public enum State {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
    UNDOING,
    UNDONE
  }
}
