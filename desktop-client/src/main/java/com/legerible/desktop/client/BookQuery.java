package com.legerible.desktop.client;

import org.jspecify.annotations.Nullable;

/**
 * Which books, and in which order.
 *
 * @param words of title, authors or ISBN; may be empty
 * @param language ISO 639-1
 * @param from the first year, inclusive
 * @param to the last year, inclusive
 * @param author a whole name
 */
public record BookQuery(
    String words,
    @Nullable String language,
    @Nullable Integer from,
    @Nullable Integer to,
    @Nullable String author,
    Sort sort) {
  public static final BookQuery ALL = new BookQuery("", null, null, null, null, Sort.RELEVANCE);

  /** The orders that the library knows. */
  public enum Sort {
    RELEVANCE,
    TITLE,
    AUTHOR,
    YEAR,
    LOANS
  }

  public BookQuery withWords(String other) {
    return new BookQuery(other, language, from, to, author, sort);
  }

  public BookQuery withLanguage(@Nullable String other) {
    return new BookQuery(words, other, from, to, author, sort);
  }

  public BookQuery withAuthor(@Nullable String other) {
    return new BookQuery(words, language, from, to, other, sort);
  }

  public BookQuery withYears(@Nullable Integer first, @Nullable Integer last) {
    return new BookQuery(words, language, first, last, author, sort);
  }

  public BookQuery withSort(Sort other) {
    return new BookQuery(words, language, from, to, author, other);
  }

  /** Whether something beyond the words narrows the search. */
  public boolean isFiltered() {
    return language != null || from != null || to != null || author != null;
  }
}
