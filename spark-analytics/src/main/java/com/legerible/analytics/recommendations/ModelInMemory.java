package com.legerible.analytics.recommendations;

import com.legerible.analytics.counting.BookCounts;
import com.legerible.analytics.counting.BookCountsInMemory;
import java.util.HashMap;
import java.util.Map;

/** A model that lives as long as this object, for evaluation and benchmarks. */
public final class ModelInMemory implements ModelStore {

  private final BookCounts readers = new BookCountsInMemory();
  private final Map<Long, BookNumbers> together = new HashMap<>();
  private final Map<Long, ReaderBooks> books = new HashMap<>();

  @Override
  public BookCounts readers() {
    return readers;
  }

  @Override
  public BookNumbers together(long bookId) {
    return together.computeIfAbsent(bookId, id -> new BookNumbers());
  }

  @Override
  public void keepTogether(long bookId, BookNumbers numbers) {
    together.put(bookId, numbers);
  }

  @Override
  public ReaderBooks booksOf(long readerId) {
    return books.computeIfAbsent(readerId, id -> new ReaderBooks(ReaderBooks.Kept.NOTHING));
  }

  @Override
  public void changed(long readerId) {
    // What is at hand is all there is.
  }
}
