package com.legerible.streaming.source;

import java.util.Optional;

/** Comes across ISBNs. */
public interface IsbnFinder {

  /**
   * An ISBN-13 without dashes.
   *
   * @param source where it was seen
   */
  record Sight(String isbn, String source) {}

  /** Nothing when there is none just now. */
  Optional<Sight> next() throws InterruptedException;
}
