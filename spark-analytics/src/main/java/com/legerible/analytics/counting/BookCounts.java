package com.legerible.analytics.counting;

import java.util.Iterator;

/** A count for every book that has one. */
public interface BookCounts {

  /** Zero for a book without a count. */
  long get(long bookId);

  /** Zero removes the book. */
  void put(long bookId, long count);

  /** Every book with a count, in any order; no change may happen meanwhile. */
  Iterator<BookCount> all();
}
