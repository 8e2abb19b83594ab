package com.legerible.analytics.similarity;

/** How alike two books are by the readers they share. */
public final class Similarity {

  /**
   * So many shared readers make a similarity half believed: two books that one reader shares are
   * not proved similar.
   */
  public static final double SHRINKAGE = 20;

  private Similarity() {}

  /** The cosine between two sets of readers: 1 when they are the same, 0 when they are apart. */
  public static double cosine(long shared, long readersOfOne, long readersOfOther) {
    return shared / Math.sqrt((double) readersOfOne * readersOfOther);
  }

  /** The cosine, smaller when few readers are shared. */
  public static double shrunk(long shared, long readersOfOne, long readersOfOther) {
    return cosine(shared, readersOfOne, readersOfOther) * shared / (shared + SHRINKAGE);
  }
}
