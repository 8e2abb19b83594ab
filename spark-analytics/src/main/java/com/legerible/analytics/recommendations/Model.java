package com.legerible.analytics.recommendations;

import com.legerible.analytics.counting.BestBooks;
import com.legerible.analytics.recommendations.ReaderBooks.Held;
import com.legerible.contracts.events.Recommended.Candidate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Learns from each loan which books go together, and recommends by it.
 *
 * <p>A reader counts once for a book and once for a pair of books, however often they loaned them.
 */
public final class Model {

  /** A loan pairs with so many of the reader's books before it, so the work per loan is bounded. */
  static final int PAIRED = 50;

  /** So many popular books are at hand, for a reader who has loaned most of them already. */
  private static final int POPULAR = 128;

  private final ModelStore store;
  private final BestBooks popular;
  private final Ranker ranker;
  private final SortedSet<Long> touched = new TreeSet<>();
  private final SortedSet<Long> recounted = new TreeSet<>();

  public Model(ModelStore store, BestBooks.Kept popular) {
    this.store = store;
    this.popular = new BestBooks(POPULAR, 2 * POPULAR, popular);
    this.ranker = new Ranker(store);
  }

  /** A reader loaned a book; a loan that is known already changes nothing. */
  public void loaned(long readerId, long loanId, long bookId) {
    ReaderBooks books = store.booksOf(readerId);
    if (books.knows(loanId)) {
      return;
    }
    boolean isNew = books.first(bookId).isEmpty();
    Held held = books.add(loanId, bookId);
    store.changed(readerId);
    if (isNew) {
      pair(books, held, 1);
    }
  }

  /** A loan is forgotten, and what was learned from it; an unknown loan changes nothing. */
  public void forgotten(long readerId, long loanId) {
    ReaderBooks books = store.booksOf(readerId);
    books
        .remove(loanId)
        .ifPresent(
            held -> {
              store.changed(readerId);
              if (books.first(held.bookId()).isEmpty()) {
                pair(books, held, -1);
              }
            });
  }

  private void pair(ReaderBooks books, Held held, int difference) {
    long before = store.readers().get(held.bookId());
    store.readers().put(held.bookId(), before + difference);
    popular.changed(held.bookId(), before, before + difference, store.readers());
    touched.add(held.bookId());
    recounted.add(held.bookId());
    BookNumbers row = store.together(held.bookId());
    for (long other : books.near(held, PAIRED)) {
      row.add(other, difference);
      BookNumbers mirrored = store.together(other);
      mirrored.add(held.bookId(), difference);
      store.keepTogether(other, mirrored);
      touched.add(other);
    }
    store.keepTogether(held.bookId(), row);
  }

  /** Up to so many books that the reader has not loaned, best first. */
  public List<Candidate> recommend(long readerId, int number) {
    return ranker.rank(store.booksOf(readerId), popular.first(POPULAR), number);
  }

  /** For readers of whom nothing is known. */
  public List<Candidate> popular(int number) {
    return ranker.rank(new ReaderBooks(ReaderBooks.Kept.NOTHING), popular.first(POPULAR), number);
  }

  boolean knows(long readerId) {
    return !store.booksOf(readerId).isEmpty();
  }

  /** The books that share other readers with another since this model was made. */
  SortedSet<Long> touched() {
    return touched;
  }

  /**
   * Up to so many books that share readers with one whose number of readers has changed since this
   * model was made: by that alone they are more or less alike.
   */
  SortedSet<Long> neighbours(int most) {
    SortedSet<Long> neighbours = new TreeSet<>();
    for (long book : recounted) {
      BookNumbers row = store.together(book);
      for (int i = 0; i < row.size() && neighbours.size() < most; i++) {
        neighbours.add(row.bookAt(i));
      }
    }
    return neighbours;
  }

  /** What the next model on the same store must be given. */
  public BestBooks.Kept kept() {
    return popular.kept();
  }
}
