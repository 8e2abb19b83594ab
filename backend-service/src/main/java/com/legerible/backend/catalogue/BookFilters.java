package com.legerible.backend.catalogue;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which books a list has and in which order, as a request says it in any format. */
record BookFilters(
    @Parameter(description = "words in title or authors, phrases in quotes, or an ISBN")
        @Nullable String q,
    @Parameter(description = "ISO 639-1") @Nullable String language,
    @Parameter(description = "first year") @Nullable Integer from,
    @Parameter(description = "last year") @Nullable Integer to,
    @Parameter(description = "a whole name") @Nullable String author,
    @Parameter(description = "relevance, title, author, year or loans") @Nullable String sort) {

  BookSearch search() {
    return BookSearch.of(q, language, from, to, author);
  }

  BookSort order() {
    return BookSort.of(sort);
  }
}
