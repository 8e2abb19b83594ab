package com.legerible.streaming.providers;

/** What a provider says about an ISBN. */
public sealed interface Answer {

  /** A book with the very ISBN that was asked for. */
  record Known(ProvidedBook book) implements Answer {}

  /**
   * It answered, and has no such book.
   *
   * @param said for people
   */
  record Unknown(String said) implements Answer {}

  /**
   * It did not answer as it should.
   *
   * @param said for people
   * @param fault whether and when to ask it again
   */
  record Failed(String said, Fault fault) implements Answer {}

  /** Kinds of failures. */
  enum Fault {
    /** Asking again soon may help. */
    PASSING,
    /** It has had enough for today. */
    QUOTA,
    /** It is asked in a way that it never answers. */
    LASTING
  }
}
