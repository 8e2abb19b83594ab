package com.legerible.analytics.recommendations;

import com.legerible.analytics.counting.BookCount;
import com.legerible.contracts.events.Recommended.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ranks what a reader has not loaned by how similar it is to what they have loaned. */
final class Ranker {

  /**
   * So many shared readers make a similarity half believed: two books that one reader shares are
   * not proved similar.
   */
  private static final double SHRINKAGE = 20;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparingLong(Candidate::bookId);

  private final ModelStore store;

  Ranker(ModelStore store) {
    this.store = store;
  }

  List<Candidate> rank(ReaderBooks reader, List<BookCount> popular, int number) {
    Set<Long> loaned = reader.books();
    List<Candidate> best =
        similar(reader, loaned).values().stream()
            .map(Sum::candidate)
            .sorted(BEST_FIRST)
            .limit(number)
            .toList();
    List<Candidate> filled = new ArrayList<>(best);
    fill(filled, loaned, popular, number);
    return filled;
  }

  private Map<Long, Sum> similar(ReaderBooks reader, Set<Long> loaned) {
    Map<Long, Sum> sums = new HashMap<>();
    for (long book : reader.latest(Model.PAIRED)) {
      BookNumbers row = store.together(book);
      long readers = store.readers().get(book);
      for (int i = 0; i < row.size(); i++) {
        long other = row.bookAt(i);
        if (!loaned.contains(other)) {
          double similarity = similarity(row.numberAt(i), readers, store.readers().get(other));
          sums.computeIfAbsent(other, Sum::new).add(book, similarity, row.numberAt(i));
        }
      }
    }
    return sums;
  }

  /** The cosine between the sets of readers, shrunk when few readers are shared. */
  static double similarity(long together, long one, long other) {
    return together / Math.sqrt((double) one * other) * together / (together + SHRINKAGE);
  }

  /** Popular books come after all similar ones, so their scores are scaled to lie below. */
  private static void fill(
      List<Candidate> candidates, Set<Long> loaned, List<BookCount> popular, int number) {
    if (popular.isEmpty()) {
      return;
    }
    Set<Long> taken = new HashSet<>(loaned);
    candidates.forEach(candidate -> taken.add(candidate.bookId()));
    double ceiling = candidates.isEmpty() ? 1 : candidates.get(candidates.size() - 1).score();
    double most = popular.get(0).count();
    for (BookCount book : popular) {
      if (candidates.size() >= number) {
        return;
      }
      if (!taken.contains(book.bookId())) {
        double score = ceiling * book.count() / most;
        candidates.add(new Candidate(book.bookId(), score, null, book.count(), "POPULAR"));
      }
    }
  }

  /** What speaks for a book: all of the reader's books together, the strongest by name. */
  private static final class Sum {

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

    private Candidate candidate() {
      return new Candidate(bookId, score, because, shared, "LOANED_TOGETHER");
    }
  }
}
