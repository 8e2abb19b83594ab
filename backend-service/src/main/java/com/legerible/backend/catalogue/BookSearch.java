package com.legerible.backend.catalogue;

import com.legerible.backend.problems.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which books are wanted.
 *
 * @param q words that all have to stand in title, authors or ISBN; phrases in quotes
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
    if (from != null && to != null && from > to) {
      throw Refused.invalid("from", "from (" + from + ") is later than to (" + to + ").");
    }
    String words = words(q);
    return new BookSearch(words, plain("language", language), from, to, plain("author", author));
  }

  /** What is typed into a search, without what no text holds. */
  static String words(@Nullable String q) {
    if (q != null && q.length() > LONGEST) {
      throw Refused.invalid("q", "Please search for at most " + LONGEST + " characters.");
    }
    return q == null ? "" : q.replaceAll("\\p{Cntrl}", " ");
  }

  private static @Nullable String plain(String field, @Nullable String text) {
    if (text != null && text.length() > LONGEST) {
      throw Refused.invalid(field, field + " has at most " + LONGEST + " characters.");
    }
    return text == null || text.isBlank() ? null : text.replaceAll("\\p{Cntrl}", " ").strip();
  }

  SearchTerms terms() {
    return SearchTerms.of(q);
  }

  /** The same with other words. */
  BookSearch withWords(String other) {
    return new BookSearch(other, language, from, to, author);
  }
}
