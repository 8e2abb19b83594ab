package com.legerible.backend.catalogue;

import com.legerible.backend.problems.Refused;
import com.legerible.contracts.isbn.Isbn;
import org.jspecify.annotations.Nullable;

/**
 * Which books are wanted.
 *
 * @param q words that all have to stand in title, authors or ISBN
 * @param language ISO 639-1
 * @param from the first year
 * @param to the last year
 * @param author a whole name
 */
record BookSearch(
    String q,
    @Nullable String language,
    @Nullable Integer from,
    @Nullable Integer to,
    @Nullable String author) {

  private static final int LONGEST = 200;

  static BookSearch of(
      @Nullable String q,
      @Nullable String language,
      @Nullable Integer from,
      @Nullable Integer to,
      @Nullable String author) {
    if (q != null && q.length() > LONGEST) {
      throw Refused.invalid("q", "Please search for at most " + LONGEST + " characters.");
    }
    if (from != null && to != null && from > to) {
      throw Refused.invalid("from", "from (" + from + ") is later than to (" + to + ").");
    }
    String bare = q == null ? "" : q.replace("\u0000", "");
    String words = Isbn.thirteen(bare).orElse(bare);
    return new BookSearch(words, blankToNull(language), from, to, blankToNull(author));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip().replace("\u0000", "");
  }
}
