package com.legerible.analytics.similarity;

/** The books that speak for one, in order of their numbers, and how much each of them says. */
public final class Neighbours {

  private final int[] books;
  private final double[] weights;

  Neighbours(int[] books, double[] weights) {
    this.books = books;
    this.weights = weights;
  }

  public int size() {
    return books.length;
  }

  public int bookAt(int index) {
    return books[index];
  }

  /** What a loan of it adds to the expectation that a reader loans the one. */
  public double weightAt(int index) {
    return weights[index];
  }
}
