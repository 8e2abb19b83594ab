package com.legerible.analytics.similarity;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Who loaned which book and when. Readers and books are numbered from 0; each reader has each book
 * once, with the earliest day, in the order of the books' numbers.
 */
public final class Histories implements Serializable {

  /** Stands for a loan of which nobody knows when it was made. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  private static final long serialVersionUID = 1L;

  private final int books;
  private final int[] starts;
  private final int[] bookOf;
  private final int[] dayOf;

  private Histories(int books, int[] starts, int[] bookOf, int[] dayOf) {
    this.books = books;
    this.starts = starts;
    this.bookOf = bookOf;
    this.dayOf = dayOf;
  }

  /** The loans in any order, one by one; a book that a reader loaned again counts once. */
  static Histories of(int readers, int books, int[] reader, int[] book, int[] day, int loans) {
    int[] starts = new int[readers + 1];
    for (int i = 0; i < loans; i++) {
      starts[reader[i] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    long[] sorted = new long[loans];
    int[] next = Arrays.copyOf(starts, readers);
    for (int i = 0; i < loans; i++) {
      // By book, then by day; days before 1970 are negative and must stay in order.
      sorted[next[reader[i]]++] =
          ((long) book[i] << 32) | ((day[i] ^ Integer.MIN_VALUE) & 0xFFFFFFFFL);
    }
    return unique(readers, books, starts, sorted);
  }

  private static Histories unique(int readers, int books, int[] starts, long[] sorted) {
    int[] uniqueStarts = new int[readers + 1];
    int[] bookOf = new int[sorted.length];
    int[] dayOf = new int[sorted.length];
    int size = 0;
    for (int reader = 0; reader < readers; reader++) {
      Arrays.sort(sorted, starts[reader], starts[reader + 1]);
      int from = size;
      for (int i = starts[reader]; i < starts[reader + 1]; i++) {
        int book = (int) (sorted[i] >>> 32);
        int day = (int) sorted[i] ^ Integer.MIN_VALUE;
        if (size > from && bookOf[size - 1] == book) {
          dayOf[size - 1] = dayOf[size - 1] == NO_DAY ? day : dayOf[size - 1];
        } else {
          bookOf[size] = book;
          dayOf[size++] = day;
        }
      }
      uniqueStarts[reader + 1] = size;
    }
    return new Histories(
        books, uniqueStarts, Arrays.copyOf(bookOf, size), Arrays.copyOf(dayOf, size));
  }

  public int readers() {
    return starts.length - 1;
  }

  public int books() {
    return books;
  }

  /** How many pairs of a reader and a book there are. */
  public int loans() {
    return bookOf.length;
  }

  /** The index of the reader's first loan; the last one ends where the next reader's begin. */
  public int start(int reader) {
    return starts[reader];
  }

  public int bookAt(int index) {
    return bookOf[index];
  }

  public int dayAt(int index) {
    return dayOf[index];
  }

  /** How many books the reader has loaned. */
  public int size(int reader) {
    return starts[reader + 1] - starts[reader];
  }

  public boolean has(int reader, int book) {
    return Arrays.binarySearch(bookOf, starts[reader], starts[reader + 1], book) >= 0;
  }

  /** How many readers each book has. */
  public int[] readersOfBooks() {
    int[] readers = new int[books];
    for (int book : bookOf) {
      readers[book]++;
    }
    return readers;
  }

  /** The same loans seen from the books: each book has its readers. */
  public Histories byBook() {
    int[] reader = new int[bookOf.length];
    for (int r = 0; r < readers(); r++) {
      Arrays.fill(reader, starts[r], starts[r + 1], r);
    }
    return of(
        /* readers= */ books,
        /* books= */ readers(),
        /* reader= */ bookOf,
        /* book= */ reader,
        dayOf,
        bookOf.length);
  }
}
