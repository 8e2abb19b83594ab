package com.legerible.benchmarks.topten;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Loans at an even rate, whether the answers keep up or not. */
final class Loans {

  private final LibraryClient library;
  private final List<Long> books;
  private final List<Answered> answered = new ArrayList<>();
  private int failures;
  private @Nullable String firstFailure;

  Loans(LibraryClient library, List<Long> books) {
    this.library = library;
    this.books = List.copyOf(books);
  }

  /** Makes so many loans, the books in turn; returns when the last one is on its way. */
  void make(int count, double perSecond) throws InterruptedException {
    long start = System.nanoTime();
    for (int number = 0; number < count; number++) {
      long due = start + (long) (number * TimeUnit.SECONDS.toNanos(1) / perSecond);
      waitUntil(due);
      long bookId = books.get(number % books.size());
      library.loan(bookId, new Written(bookId, due));
    }
  }

  synchronized List<Answered> answered() {
    return List.copyOf(answered);
  }

  synchronized int failures() {
    return failures;
  }

  synchronized @Nullable String firstFailure() {
    return firstFailure;
  }

  private static void waitUntil(long due) throws InterruptedException {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped between two loans");
      }
    }
  }

  /**
   * A loan that was answered 201.
   *
   * @param due when it had to be asked for, in {@link System#nanoTime}
   * @param at when the answer was here
   */
  record Answered(long loanId, long bookId, long due, long at) {}

  private final class Written implements LibraryClient.Outcome {

    private final long bookId;
    private final long due;

    private Written(long bookId, long due) {
      this.bookId = bookId;
      this.due = due;
    }

    @Override
    public void loaned(long loanId, long at) {
      synchronized (Loans.this) {
        answered.add(new Answered(loanId, bookId, due, at));
      }
    }

    @Override
    public void failed(String reason) {
      synchronized (Loans.this) {
        failures++;
        if (firstFailure == null) {
          firstFailure = reason;
        }
      }
    }
  }
}
