package com.legerible.analytics.recommendations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The loans of one reader that are not forgotten, oldest first.
 *
 * @param nextPlace the place that the reader's next new book gets
 */
record ReaderBooks(List<Held> loans, long nextPlace) {

  static final ReaderBooks NONE = new ReaderBooks(List.of(), 0);

  /**
   * One loan.
   *
   * @param place the same for all loans of one book; two books are loaned together when their
   *     places are near, so the pairs that a loan made are exactly those that forgetting it takes
   *     back
   */
  record Held(long loanId, long bookId, long place) {}

  ReaderBooks {
    loans = List.copyOf(loans);
  }

  boolean knows(long loanId) {
    return loans.stream().anyMatch(held -> held.loanId() == loanId);
  }

  ReaderBooks with(long loanId, long bookId) {
    Optional<Held> before = first(bookId);
    long place = before.map(Held::place).orElse(nextPlace);
    List<Held> more = new ArrayList<>(loans);
    more.add(new Held(loanId, bookId, place));
    return new ReaderBooks(more, before.isPresent() ? nextPlace : nextPlace + 1);
  }

  ReaderBooks without(long loanId) {
    return new ReaderBooks(
        loans.stream().filter(held -> held.loanId() != loanId).toList(), nextPlace);
  }

  Optional<Held> loan(long loanId) {
    return loans.stream().filter(held -> held.loanId() == loanId).findFirst();
  }

  Optional<Held> first(long bookId) {
    return loans.stream().filter(held -> held.bookId() == bookId).findFirst();
  }

  Set<Long> books() {
    Set<Long> books = new HashSet<>();
    loans.forEach(held -> books.add(held.bookId()));
    return books;
  }

  /** The other books whose place is at most so far away. */
  Set<Long> near(Held one, int distance) {
    Set<Long> near = new HashSet<>();
    for (Held other : loans) {
      if (other.bookId() != one.bookId() && Math.abs(other.place() - one.place()) <= distance) {
        near.add(other.bookId());
      }
    }
    return near;
  }

  /** The books of the last loans, each once, newest first. */
  Set<Long> latest(int number) {
    Set<Long> latest = new LinkedHashSet<>();
    for (int i = loans.size() - 1; i >= 0 && latest.size() < number; i--) {
      latest.add(loans.get(i).bookId());
    }
    return latest;
  }
}
