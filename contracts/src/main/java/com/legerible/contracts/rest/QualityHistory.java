package com.legerible.contracts.rest;

import java.time.LocalDate;
import java.util.List;

/** How good the recommendations were for the library's own loans, newest day first. */
public record QualityHistory(List<Day> items) {

  /** One day's evaluation of all methods on the same loans. */
  public record Day(LocalDate day, long readers, long loans, List<Method> methods) {}

  /**
   * One method.
   *
   * @param name {@code most popular}, {@code plain cosine}, {@code EASE} or {@code ours}
   * @param coverage share of the catalogue that is recommended to anyone, 0 to 1
   * @param alreadyLoaned share of recommended books that the reader had loaned: 0, or a bug
   */
  public record Method(
      String name, double recallAt10, double ndcgAt10, double coverage, double alreadyLoaned) {}
}
