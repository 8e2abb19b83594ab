package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book stands in the catalogue, or stands there anew with other words.
 *
 * @param id rises with the row version
 * @param isbn an ISBN-13 without dashes; some books have none
 * @param rowVersion rises with every change of the book
 */
public record BookCatalogued(
    String type,
    int version,
    String id,
    long bookId,
    @Nullable String isbn,
    String title,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String language,
    long rowVersion,
    Instant cataloguedAt) {

  public static final String TYPE = "BookCatalogued";

  public BookCatalogued {
    authors = List.copyOf(authors);
    cataloguedAt = cataloguedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public BookCatalogued(
      long bookId,
      @Nullable String isbn,
      String title,
      List<String> authors,
      @Nullable Integer year,
      @Nullable String language,
      long rowVersion,
      Instant cataloguedAt) {
    this(
        TYPE,
        1,
        "book-" + bookId + "-" + rowVersion,
        bookId,
        isbn,
        title,
        authors,
        year,
        language,
        rowVersion,
        cataloguedAt);
  }
}
