package com.legerible.contracts.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a word that is being typed may go on.
 *
 * @param didYouMean other words that would find something; absent where the typed ones do
 */
public record Suggestions(List<Suggestion> items, @Nullable String didYouMean) {

  /**
   * One way.
   *
   * @param bookId of a title that belongs to a single book
   */
  public record Suggestion(Kind kind, String text, @Nullable Long bookId) {}

  /** What the text is. */
  public enum Kind {
    TITLE,
    AUTHOR
  }
}
