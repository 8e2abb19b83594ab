package com.legerible.analytics.evaluation;

/** One way of recommending books, which learns from the known loans of a split. */
interface Method {

  /** As users of the figures know it. */
  String name();

  /** Learns; what it learned may be asked by many threads. */
  Learned learn(Split split);

  /** What a method has learned. */
  interface Learned {

    /** Scores for one thread. */
    Scores scores();

    /** What it chose while it learned, for people; empty when there was nothing to choose. */
    String choice();
  }

  /** Gives a number to each book for a reader, higher for better ones. */
  @FunctionalInterface
  interface Scores {
    void score(int reader, float[] scores);
  }
}
