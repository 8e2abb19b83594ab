package com.legerible.contracts.rest;

import java.time.Instant;
import java.util.List;

/**
 * The generations of answers: a replay counts the next one beside the one that is shown.
 *
 * @param shown whose answers everybody sees
 * @param items all that have counted something, oldest first
 */
public record Generations(long shown, List<Generation> items) {

  /**
   * One of them.
   *
   * @param asOf how far its time has passed
   * @param throughLoan how many loans it has counted, net of undos
   */
  public record Generation(long generation, Instant asOf, long throughLoan) {}
}
