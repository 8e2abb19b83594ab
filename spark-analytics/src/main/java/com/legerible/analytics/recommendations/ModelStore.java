package com.legerible.analytics.recommendations;

import com.legerible.analytics.counting.BookCounts;

/**
 * Where the model keeps who loaned what, how many readers each book has, and what goes together.
 */
public interface ModelStore {

  /** How many readers each book has. */
  BookCounts readers();

  /** The books that were loaned together with a book, with the number of readers who did so. */
  BookNumbers together(long bookId);

  void keepTogether(long bookId, BookNumbers numbers);

  /** The same object for the same reader, to be changed by the caller. */
  ReaderBooks booksOf(long readerId);

  /** Says that the books of a reader have changed. */
  void changed(long readerId);
}
