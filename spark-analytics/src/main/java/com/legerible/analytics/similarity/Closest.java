package com.legerible.analytics.similarity;

import java.io.Serializable;
import java.util.Arrays;

/** The books with the highest scores of all that were offered; of equal ones the lower number. */
public final class Closest {

  private final int most;
  private final int[] books;
  private final double[] scores;
  private final int[] shared;
  private int size;

  public Closest(int most) {
    this.most = most;
    this.books = new int[most];
    this.scores = new double[most];
    this.shared = new int[most];
  }

  public void clear() {
    size = 0;
  }

  public void offer(int book, double score, int sharedReaders) {
    if (size < most) {
      place(up(size++, book, score), book, score, sharedReaders);
    } else if (isWorse(scores[0], books[0], score, book)) {
      place(down(book, score), book, score, sharedReaders);
    }
  }

  /** Whether a book of this score could still be taken. */
  public boolean takes(double score) {
    return size < most || score >= scores[0];
  }

  private void place(int at, int book, double score, int sharedReaders) {
    books[at] = book;
    scores[at] = score;
    shared[at] = sharedReaders;
  }

  private void move(int from, int to) {
    place(to, books[from], scores[from], shared[from]);
  }

  /** The worst is at the root of a heap: where a new one goes from the end. */
  private int up(int from, int book, double score) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) / 2;
      if (!isWorse(score, book, scores[parent], books[parent])) {
        return at;
      }
      move(parent, at);
      at = parent;
    }
    return at;
  }

  /** Where a new one goes when it takes the place of the worst. */
  private int down(int book, double score) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      boolean right =
          child + 1 < size
              && isWorse(scores[child + 1], books[child + 1], scores[child], books[child]);
      int worse = right ? child + 1 : child;
      if (!isWorse(scores[worse], books[worse], score, book)) {
        return at;
      }
      move(worse, at);
      at = worse;
    }
    return at;
  }

  private static boolean isWorse(double score, int book, double otherScore, int other) {
    return score < otherScore || (score == otherScore && book > other);
  }

  public int size() {
    return size;
  }

  /** In no order. */
  public int[] books() {
    return Arrays.copyOf(books, size);
  }

  /** Takes the worst one out; what is left are better ones. */
  public Found takeWorst() {
    Found worst = new Found(books[0], scores[0], shared[0]);
    size--;
    place(down(books[size], scores[size]), books[size], scores[size], shared[size]);
    return worst;
  }

  /** All of them, best first; nothing is left. */
  public Found[] bestFirst() {
    Found[] found = new Found[size];
    for (int i = found.length - 1; i >= 0; i--) {
      found[i] = takeWorst();
    }
    return found;
  }

  /** One of them. */
  public record Found(int book, double score, int sharedReaders) implements Serializable {}
}
