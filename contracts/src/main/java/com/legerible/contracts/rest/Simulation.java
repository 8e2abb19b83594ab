package com.legerible.contracts.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a simulation is. */
public record Simulation(
    long id,
    State state,
    int requested,
    int made,
    double perSecond,
    long seed,
    String readers,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String error) {

  /** A simulation runs until it ends in one of the other three. */
  public enum State {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }
}
