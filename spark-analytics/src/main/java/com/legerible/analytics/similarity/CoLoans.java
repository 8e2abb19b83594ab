package com.legerible.analytics.similarity;

/** How many readers any two books share; books are numbered from 0. */
public interface CoLoans {

  /** Takes one book that shares readers with another. */
  @FunctionalInterface
  interface Visitor {
    void shares(int other, int readers);
  }

  /** How many readers the book has. */
  int readers(int book);

  /** How many readers loaned both of two different books. */
  int shared(int one, int other);

  /** Shows each book that shares a reader with this one, itself left out. */
  void others(int book, Visitor visitor);
}
