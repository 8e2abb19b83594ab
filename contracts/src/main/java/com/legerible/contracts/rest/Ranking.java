package com.legerible.contracts.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The top ten of one window, as REST and the live stream give it.
 *
 * @param from exclusive; absent for {@code all}
 * @param asOf inclusive: anyone can recount the loans made after from and up to here
 * @param nextBy when asOf moves again at the latest; later than that, the ranking is delayed
 * @param throughLoan how many loans are counted, net of undos
 */
public record Ranking(
    String window,
    long generation,
    long sequence,
    @Nullable Instant from,
    Instant asOf,
    Instant nextBy,
    long throughLoan,
    List<Entry> entries) {

  /**
   * One place of the ranking.
   *
   * @param movement {@code UP}, {@code DOWN}, {@code SAME} or {@code NEW} against the rank one
   *     window length earlier (a day earlier for {@code all}); absent where that is not known
   * @param rising how many standard deviations the book's loans of the last day lie above its usual
   *     day; absent where it has no usual day yet
   */
  public record Entry(
      int rank,
      long bookId,
      String title,
      List<String> authors,
      long loans,
      @Nullable String movement,
      @Nullable Double rising) {}
}
