package com.legerible.contracts.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A book with what is of use only to those who look after the catalogue; otherwise as {@link Book}.
 *
 * @param provenance the provider of each field, by the field's name; absent for others than
 *     librarians
 */
public record BookDetails(
    long id,
    @Nullable String isbn,
    String title,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String language,
    long loans,
    int editions,
    @Nullable Map<String, String> provenance) {

  public BookDetails {
    authors = List.copyOf(authors);
    provenance = provenance == null ? null : Map.copyOf(provenance);
  }

  public static BookDetails of(Book book, @Nullable Map<String, String> provenance) {
    return new BookDetails(
        book.id(),
        book.isbn(),
        book.title(),
        book.authors(),
        book.year(),
        book.language(),
        book.loans(),
        book.editions(),
        provenance);
  }
}
