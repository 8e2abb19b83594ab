package com.legerible.analytics.counting;

import java.util.Comparator;

/** How often a book counts. */
public record BookCount(long bookId, long count) {

  /** Most first; equal numbers by bookId, so that every recount gives the same order. */
  public static final Comparator<BookCount> BEST_FIRST =
      Comparator.comparingLong(BookCount::count).reversed().thenComparingLong(BookCount::bookId);
}
