package com.legerible.contracts.rest;

import java.time.Instant;
import java.util.List;

/**
 * Loans counted in equal steps of time, oldest first; steps without a loan are there too.
 *
 * @param step as ISO-8601: {@code PT1M} or {@code P1D}, cut at UTC
 * @param asOf the last step is counted up to here
 */
public record LoansOverTime(String step, Instant asOf, List<Count> counts) {

  /**
   * One step.
   *
   * @param at its beginning
   */
  public record Count(Instant at, long loans) {}
}
