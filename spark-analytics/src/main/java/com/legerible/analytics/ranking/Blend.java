package com.legerible.analytics.ranking;

/**
 * How much each kind of evidence weighs. Each kind is measured against the best book that it has
 * for the reader, so the weights compare like with like whatever the size of the library.
 *
 * @param doubt so many readers of a book must be seen for what it says to be half believed
 * @param trust so many books of a reader must be known for what they say together to be half
 *     believed
 * @param current how much the popularity around the reader's own active days weighs, against 1 for
 *     the reader's books
 * @param latest the same for the popularity in the latest days of the library
 * @param popular the same for the popularity of all times
 */
public record Blend(double doubt, double trust, double current, double latest, double popular) {

  /** The days after which a loan counts for a third of what it counts on its own day. */
  public static final int FADES_IN_DAYS = 30;

  /** How much the books of a reader weigh who has so many of them. */
  public double weightOf(int books) {
    return books == 0 ? 0 : books / (books + trust);
  }

  /**
   * A score from evidence, each part of which is a share of the best that there is.
   *
   * @param related what the reader's books say, by their weight
   */
  public double score(
      double related, double currentShare, double latestShare, double allTimeShare) {
    return related + current * currentShare + latest * latestShare + popular * allTimeShare;
  }

  public Blend withDoubt(double other) {
    return new Blend(other, trust, current, latest, popular);
  }

  public Blend withTrust(double other) {
    return new Blend(doubt, other, current, latest, popular);
  }

  public Blend withCurrent(double other) {
    return new Blend(doubt, trust, other, latest, popular);
  }

  public Blend withLatest(double other) {
    return new Blend(doubt, trust, current, other, popular);
  }

  public Blend withPopular(double other) {
    return new Blend(doubt, trust, current, latest, other);
  }
}
