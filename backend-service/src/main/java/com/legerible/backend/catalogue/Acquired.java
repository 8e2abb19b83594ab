package com.legerible.backend.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What became of one book among many.
 *
 * @param bookId absent in a preview
 * @param rowVersion of the book afterwards
 * @param before the book as it stood, for {@link Acquisitions#takeBack}; absent unless it changed
 */
public record Acquired(
    Outcome outcome, @Nullable Long bookId, long rowVersion, @Nullable String before) {

  /** How the catalogue differs. */
  public enum Outcome {
    ADDED,
    CHANGED,
    /** The catalogue said all of it before. */
    DUPLICATE
  }
}
