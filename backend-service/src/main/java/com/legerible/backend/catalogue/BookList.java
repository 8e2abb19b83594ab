package com.legerible.backend.catalogue;

import com.legerible.backend.catalogue.BookListStore.Counted;
import com.legerible.backend.catalogue.BookListStore.Listed;
import com.legerible.backend.paging.PageKey;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Facet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds books, page by page. */
@Service
final class BookList {

  private final BookListStore store;

  BookList(BookListStore store) {
    this.store = store;
  }

  BookPage page(BookSearch search, BookSort sort, @Nullable String after, int limit) {
    Optional<BookListStore.Key> key = PageKey.read(after, parts -> key(parts, sort));
    List<Listed> found = store.page(search, sort, key, limit + 1);
    List<Listed> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? next(shown.get(limit - 1).key(), sort) : null;
    List<Counted> counts = store.counts(search);
    long total =
        counts.stream().filter(c -> c.facet().equals("total")).mapToLong(Counted::books).sum();
    List<Facet> facets =
        Stream.of("language", "decade", "author")
            .map(name -> BookListStore.facet(name, counts))
            .toList();
    return new BookPage(shown.stream().map(Listed::book).toList(), next, total, facets);
  }

  private static String next(BookListStore.Key last, BookSort sort) {
    return PageKey.of(sort.word(), last.number(), last.text(), last.id()).text();
  }

  private static BookListStore.Key key(List<String> parts, BookSort sort) {
    if (!parts.get(0).equals(sort.word())) {
      throw new IllegalArgumentException("This key belongs to another sort");
    }
    return new BookListStore.Key(
        Long.parseLong(parts.get(1)), parts.get(2), Long.parseLong(parts.get(3)));
  }
}
