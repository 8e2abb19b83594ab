package com.legerible.analytics.similarity;

/**
 * Counts for one book at a time how many readers it shares with each other book, by going through
 * its readers and theirs books; one object serves one thread.
 */
final class SharedReaders {

  private final Histories byReader;
  private final Histories byBook;
  private final int[] counts;
  private final int[] touched;
  private int size;

  SharedReaders(Histories byReader, Histories byBook) {
    this.byReader = byReader;
    this.byBook = byBook;
    this.counts = new int[byReader.books()];
    this.touched = new int[byReader.books()];
  }

  /** Counts for another book, itself left out. */
  void count(int book) {
    clear();
    int found = 0;
    int end = byBook.start(book + 1);
    for (int i = byBook.start(book); i < end; i++) {
      int reader = byBook.bookAt(i);
      int last = byReader.start(reader + 1);
      for (int j = byReader.start(reader); j < last; j++) {
        int other = byReader.bookAt(j);
        if (counts[other]++ == 0) {
          touched[found++] = other;
        }
      }
    }
    size = found;
  }

  private void clear() {
    for (int i = 0; i < size; i++) {
      counts[touched[i]] = 0;
    }
    size = 0;
  }

  /** How many books there are in all. */
  int books() {
    return counts.length;
  }

  /** How many books share readers with this one; itself is among them. */
  int size() {
    return size;
  }

  int bookAt(int index) {
    return touched[index];
  }

  int countOf(int book) {
    return counts[book];
  }
}
