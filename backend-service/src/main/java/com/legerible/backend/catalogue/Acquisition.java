package com.legerible.backend.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book that is to come into the catalogue among many.
 *
 * @param provider who says so
 * @param isbn an ISBN-13 without dashes; without one, title and authors say whether two are one
 * @param language ISO 639-1
 */
public record Acquisition(
    String provider,
    @Nullable String isbn,
    String title,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String language) {

  /** A file that a librarian sent. */
  public static final String IMPORT = "import";

  public Acquisition {
    authors = List.copyOf(authors);
  }
}
