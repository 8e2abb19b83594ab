package com.legerible.backend.catalogue;

import com.legerible.contracts.events.BookCatalogued;
import java.time.Instant;

/** A book as it stands in the catalogue. */
record StoredBook(long id, Description description, long rowVersion, Instant cataloguedAt) {

  BookCatalogued event() {
    return new BookCatalogued(
        id,
        description.isbn(),
        description.title(),
        description.authors(),
        description.year(),
        description.language(),
        rowVersion,
        cataloguedAt);
  }
}
