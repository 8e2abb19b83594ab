package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the providers say about an ISBN.
 *
 * @param isbn an ISBN-13 without dashes
 * @param year of publication, absent where no provider knows it
 * @param language ISO 639-1, absent where no provider knows it
 * @param provenance the provider of each field, by the field's name
 */
public record BookFound(
    String type,
    int version,
    String id,
    String isbn,
    String title,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String language,
    Map<String, String> provenance,
    Instant foundAt) {

  public static final String TYPE = "BookFound";

  public BookFound {
    authors = List.copyOf(authors);
    provenance = Map.copyOf(provenance);
    foundAt = foundAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public BookFound(
      String isbn,
      String title,
      List<String> authors,
      @Nullable Integer year,
      @Nullable String language,
      Map<String, String> provenance,
      Instant foundAt) {
    this(TYPE, 1, "found-" + isbn, isbn, title, authors, year, language, provenance, foundAt);
  }
}
