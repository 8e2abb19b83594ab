package com.legerible.desktop.books;

import com.legerible.contracts.rest.Book;
import com.legerible.desktop.words.Words;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is known of a book. */
final class BookWords {
  private BookWords() {}

  static String year(@Nullable Integer year) {
    return year == null ? "" : year.toString();
  }

  /** One fact a line. */
  static String data(Words words, Book book) {
    return Stream.of(
            book.year() == null ? null : words.say("details.year", book.year().toString()),
            book.language() == null
                ? null
                : words.say("details.language", words.language(book.language())),
            book.isbn() == null ? null : words.say("details.isbn", book.isbn()),
            words.say("details.loans", book.loans()),
            book.editions() > 1 ? words.say("details.editions", book.editions()) : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  /** The name of a provider; one that came later than this application is shown as it is. */
  static String provider(Words words, String provider) {
    String key = "details.provider." + provider;
    return words.bundle().containsKey(key) ? words.say(key) : provider;
  }

  /** What tells one edition of a work from another. */
  static String edition(Words words, Book book) {
    return Stream.of(
            year(book.year()),
            book.language() == null ? "" : words.language(book.language()),
            Objects.requireNonNullElse(book.isbn(), ""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
