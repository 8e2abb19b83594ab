package com.legerible.analytics.recommendations;

import com.legerible.analytics.counting.BookCount;
import com.legerible.analytics.similarity.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the few books that are worth a closer look for a reader: the most similar ones to what
 * they loaned, and the most popular ones.
 */
final class Candidates {

  private static final int SIMILAR = 40;
  private static final int POPULAR = 24;

  private final ModelStore store;

  Candidates(ModelStore store) {
    this.store = store;
  }

  /** In order of their ids, so that nothing depends on where they were found. */
  List<Sum> of(ReaderBooks reader, List<BookCount> popular) {
    Set<Long> loaned = reader.books();
    Map<Long, Sum> similar = similar(reader, loaned);
    List<Sum> gathered = new ArrayList<>(similar.values());
    gathered.sort(
        Comparator.comparingDouble((Sum sum) -> -sum.score).thenComparingLong(Sum::bookId));
    if (gathered.size() > SIMILAR) {
      gathered.subList(SIMILAR, gathered.size()).clear();
    }
    Set<Long> taken = new HashSet<>();
    gathered.forEach(sum -> taken.add(sum.bookId));
    popular.stream()
        .map(BookCount::bookId)
        .filter(book -> !loaned.contains(book))
        .limit(POPULAR)
        .filter(book -> !taken.contains(book))
        .forEach(book -> gathered.add(similar.getOrDefault(book, new Sum(book))));
    gathered.sort(Comparator.comparingLong(Sum::bookId));
    return gathered;
  }

  private Map<Long, Sum> similar(ReaderBooks reader, Set<Long> loaned) {
    Map<Long, Sum> sums = new HashMap<>();
    for (long book : reader.latest(Model.PAIRED)) {
      BookNumbers row = store.together(book);
      long readers = store.readers().get(book);
      for (int i = 0; i < row.size(); i++) {
        long other = row.bookAt(i);
        if (!loaned.contains(other)) {
          double similarity =
              Similarity.shrunk(row.numberAt(i), readers, store.readers().get(other));
          sums.computeIfAbsent(other, Sum::new).add(book, similarity, row.numberAt(i));
        }
      }
    }
    return sums;
  }

  /** What speaks for a book: all of the reader's books together, the strongest by name. */
  static final class Sum {

    private final long bookId;
    private double score;
    private long because;
    private double strongest;
    private long shared;

    private Sum(long bookId) {
      this.bookId = bookId;
    }

    private void add(long book, double similarity, long together) {
      score += similarity;
      boolean stronger = similarity > strongest || (similarity == strongest && book < because);
      if (stronger) {
        strongest = similarity;
        because = book;
        shared = together;
      }
    }

    long bookId() {
      return bookId;
    }

    /** How similar the reader's books are to it, added up. */
    double score() {
      return score;
    }

    /** The most similar of the reader's books; meaningless where no reader is shared. */
    long because() {
      return because;
    }

    /** With how many readers of that book this one is shared. */
    long sharedReaders() {
      return shared;
    }
  }
}
