package com.legerible.analytics.recommendations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The loans of one reader that are not forgotten, oldest first. */
final class ReaderBooks {

  /**
   * One loan.
   *
   * @param place the same for all loans of one book; two books are loaned together when their
   *     places are near, so the pairs that a loan made are exactly those that forgetting it takes
   *     back
   */
  record Held(long loanId, long bookId, long place) {}

  /**
   * What is remembered of a reader.
   *
   * @param nextPlace the place that the reader's next new book gets
   */
  record Kept(List<Held> loans, long nextPlace) {

    static final Kept NOTHING = new Kept(List.of(), 0);

    Kept {
      loans = List.copyOf(loans);
    }
  }

  private final List<Held> loans;
  private long nextPlace;
  private long greatestLoan;

  ReaderBooks(Kept kept) {
    loans = new ArrayList<>(kept.loans());
    nextPlace = kept.nextPlace();
    loans.forEach(held -> greatestLoan = Math.max(greatestLoan, held.loanId()));
  }

  Kept kept() {
    return new Kept(loans, nextPlace);
  }

  boolean isEmpty() {
    return loans.isEmpty();
  }

  /**
   * Loans come with rising numbers nearly always, so there is nearly always nothing to look for.
   */
  boolean knows(long loanId) {
    return loanId <= greatestLoan && loan(loanId).isPresent();
  }

  private Optional<Held> loan(long loanId) {
    return loans.stream().filter(held -> held.loanId() == loanId).findFirst();
  }

  Optional<Held> first(long bookId) {
    return loans.stream().filter(held -> held.bookId() == bookId).findFirst();
  }

  Held add(long loanId, long bookId) {
    long place = first(bookId).map(Held::place).orElse(nextPlace);
    Held held = new Held(loanId, bookId, place);
    loans.add(held);
    nextPlace = Math.max(nextPlace, place + 1);
    greatestLoan = Math.max(greatestLoan, loanId);
    return held;
  }

  /** Gives the loan that is gone now, or nothing where it was not known. */
  Optional<Held> remove(long loanId) {
    Optional<Held> gone = loan(loanId);
    gone.ifPresent(loans::remove);
    return gone;
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
