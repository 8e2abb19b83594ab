package com.legerible.backend.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book as it is now, or that it is not there any more.
 *
 * @param version of the catalogue in which it changed
 * @param folded its search text; absent when it was removed
 */
record CardChange(
    long bookId,
    long version,
    @Nullable String folded,
    List<String> authors,
    @Nullable Integer year,
    @Nullable String language) {

  CardChange {
    authors = List.copyOf(authors);
  }

  static CardChange removal(long bookId, long version) {
    return new CardChange(bookId, version, null, List.of(), null, null);
  }
}
