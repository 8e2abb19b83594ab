package com.legerible.analytics.similarity;

import java.util.Arrays;

/**
 * Finds the books that speak for one: its closest by a cosine that doubts books with few readers,
 * weighted so that books which say the same share what they say. Three volumes of one work count
 * about as much as one of them, where a sum of similarities would count them three times.
 *
 * <p>The weights are those of a ridge regression among the closest books, which needs no more than
 * the shared readers of each two of them.
 */
public final class Neighbourhood {

  /** So many closest books speak; more of them made generated histories no better. */
  public static final int CLOSEST = 100;

  private final CoLoans coLoans;
  private final int most;
  private final double doubt;

  /**
   * Looks at the loans as they are now.
   *
   * @param doubt so many readers of a book must be seen for it to be half believed
   */
  public Neighbourhood(CoLoans coLoans, int most, double doubt) {
    this.coLoans = coLoans;
    this.most = most;
    this.doubt = doubt;
  }

  public Neighbours of(int book) {
    int[] closest = closest(book);
    Arrays.sort(closest);
    double[] weights = new double[closest.length];
    double[][] lower = new double[closest.length][];
    for (int i = 0; i < closest.length; i++) {
      weights[i] = coLoans.shared(closest[i], book);
      lower[i] = new double[i + 1];
      for (int j = 0; j < i; j++) {
        lower[i][j] = coLoans.shared(closest[i], closest[j]);
      }
      lower[i][i] = coLoans.readers(closest[i]) + doubt;
    }
    Ridge.solve(lower, weights);
    return new Neighbours(closest, weights);
  }

  /** Of two books with as many shared readers the one with fewer readers is closer. */
  private int[] closest(int book) {
    Closest closest = new Closest(most);
    coLoans.others(
        book,
        (other, shared) ->
            closest.offer(other, shared / Math.sqrt(coLoans.readers(other) + doubt), shared));
    return closest.books();
  }
}
