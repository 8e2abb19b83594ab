package com.legerible.analytics.evaluation;

import com.legerible.analytics.similarity.Histories;
import com.legerible.analytics.similarity.HistoriesBuilder;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Loans of a library that does not exist: readers with a taste each, and books of which few are
 * popular.
 */
public final class SyntheticLoans {

  private static final int TASTES = 25;
  private static final double OWN_TASTE = 0.7;

  private SyntheticLoans() {}

  /** The same numbers give the same loans; each pair of a reader and a book comes once. */
  public static LoansFile of(int readers, int books, int loans, long seed) {
    if ((long) readers * books < 2L * loans) {
      throw new IllegalArgumentException(
          "So many loans do not fit: ask for at most half of readers times books.");
    }
    SplittableRandom random = new SplittableRandom(seed);
    HistoriesBuilder made = new HistoriesBuilder();
    for (int reader = 0; reader < readers; reader++) {
      int taste = random.nextInt(TASTES);
      int end = (int) ((long) loans * (reader + 1) / readers);
      boolean[] has = new boolean[books];
      while (made.loans() < end) {
        int book = book(random, taste, books);
        if (!has[book]) {
          has[book] = true;
          made.add(reader, book, Histories.NO_DAY);
        }
      }
    }
    return new LoansFile(
        made.build(readers, books),
        IntStream.range(0, books).mapToObj(Integer::toString).toList(),
        loans);
  }

  /** Towards the low numbers of the reader's own shelf, or of any. */
  private static int book(SplittableRandom random, int taste, int books) {
    double depth = random.nextDouble();
    int rank = (int) (books * depth * depth);
    boolean own = random.nextDouble() < OWN_TASTE;
    return own ? Math.min(books - 1, rank - rank % TASTES + taste) : rank;
  }
}
