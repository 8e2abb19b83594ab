package com.legerible.streaming.cataloguer;

import com.legerible.contracts.events.BookFound;
import com.legerible.streaming.providers.ProvidedBook;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A book put together from what several providers say; who is asked first is believed. */
final class MergedBook {

  private final String isbn;
  private final Map<String, String> provenance = new LinkedHashMap<>();
  private @Nullable ProvidedBook known;

  MergedBook(String isbn) {
    this.isbn = isbn;
  }

  boolean isComplete() {
    return known != null && known.isComplete();
  }

  void add(String provider, ProvidedBook said) {
    ProvidedBook before = known;
    String title = before == null ? said.title() : before.title();
    List<String> authors =
        before == null || before.authors().isEmpty() ? said.authors() : before.authors();
    Integer year = before == null || before.year() == null ? said.year() : before.year();
    String language =
        before == null || before.language() == null ? said.language() : before.language();
    known = new ProvidedBook(isbn, title, authors, year, language);
    remember("title", true, provider);
    remember("authors", !authors.isEmpty(), provider);
    remember("year", year != null, provider);
    remember("language", language != null, provider);
  }

  /** Nothing where no provider knows it. */
  Optional<BookFound> book(Instant now) {
    return Optional.ofNullable(known)
        .map(
            book ->
                new BookFound(
                    isbn,
                    book.title(),
                    book.authors(),
                    book.year(),
                    book.language(),
                    provenance,
                    now));
  }

  private void remember(String field, boolean isKnown, String provider) {
    if (isKnown) {
      provenance.putIfAbsent(field, provider);
    }
  }
}
