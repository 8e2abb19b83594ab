package com.legerible.analytics.similarity;

import java.util.Arrays;

/** Collects loans one by one. */
public final class HistoriesBuilder {

  private int[] reader = new int[1024];
  private int[] book = new int[1024];
  private int[] day = new int[1024];
  private int loans;

  /**
   * Adds a loan.
   *
   * @param dayNumber days since 1970, or {@link Histories#NO_DAY}
   */
  public void add(int readerNumber, int bookNumber, int dayNumber) {
    if (loans == reader.length) {
      int more = Math.addExact(loans, loans / 2);
      reader = Arrays.copyOf(reader, more);
      book = Arrays.copyOf(book, more);
      day = Arrays.copyOf(day, more);
    }
    reader[loans] = readerNumber;
    book[loans] = bookNumber;
    day[loans++] = dayNumber;
  }

  public int loans() {
    return loans;
  }

  public Histories build(int readers, int books) {
    return Histories.of(readers, books, reader, book, day, loans);
  }

  /** Gives every reader and every book a new number first; this can be done once. */
  public Histories build(int[] newReaders, int[] newBooks) {
    for (int i = 0; i < loans; i++) {
      reader[i] = newReaders[reader[i]];
      book[i] = newBooks[book[i]];
    }
    return build(newReaders.length, newBooks.length);
  }
}
