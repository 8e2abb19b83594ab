package com.legerible.backend.similar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The generation and the book that similar books are for. */
public record SimilarKey(long generation, long bookId) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})/(\\d{1,18})");

  /** Reads a record key such as {@code 1/17}. */
  public static Optional<SimilarKey> of(String key) {
    Matcher matcher = FORM.matcher(key);
    return matcher.matches()
        ? Optional.of(
            new SimilarKey(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }
}
