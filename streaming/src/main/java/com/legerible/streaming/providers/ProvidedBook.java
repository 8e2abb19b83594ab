package com.legerible.streaming.providers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one provider says about a book.
 *
 * @param isbn an ISBN-13 without dashes
 * @param authors empty where the provider knows none
 * @param language ISO 639-1
 */
public record ProvidedBook(
    String isbn,
    String title,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String language) {

  public ProvidedBook {
    authors = List.copyOf(authors);
  }

  /** Whether no other provider could add anything. */
  public boolean isComplete() {
    return !authors.isEmpty() && year != null && language != null;
  }
}
