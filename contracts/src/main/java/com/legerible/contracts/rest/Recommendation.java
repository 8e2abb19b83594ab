package com.legerible.contracts.rest;

import org.jspecify.annotations.Nullable;

/** A book that a reader might like, and why. */
public record Recommendation(
    Book book, double score, Reason reason, @Nullable Because because, long sharedReaders) {

  /** Why a book is recommended. */
  public enum Reason {
    /** Readers of the book in {@code because} loaned it too. */
    LOANED_TOGETHER,
    /** Its title, authors and language are like those of the book in {@code because}. */
    ALIKE,
    /** It is loaned more than usual. */
    RISING,
    /** Many readers loaned it. */
    POPULAR,
    /** It is new in the library. */
    NEW
  }

  /** The reader's own loan that speaks for the book. */
  public record Because(long bookId, String title) {}
}
