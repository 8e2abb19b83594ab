package com.legerible.backend.catalogue;

import com.legerible.backend.cache.Cache;
import com.legerible.backend.cache.Versions;
import com.legerible.backend.catalogue.BookListStore.Counted;
import com.legerible.backend.catalogue.BookListStore.Listed;
import com.legerible.backend.paging.PageKey;
import com.legerible.backend.totals.LoanCounterStore;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds books, page by page. */
@Service
final class BookList {

  private final BookListStore store;
  private final LoanCounterStore counters;
  private final Cache cache;
  private final Versions versions;

  BookList(BookListStore store, LoanCounterStore counters, Cache cache, Versions versions) {
    this.store = store;
    this.counters = counters;
    this.cache = cache;
    this.versions = versions;
  }

  BookPage page(BookSearch search, BookSort sort, @Nullable String after, int limit) {
    // A key that cannot be read is refused before the cache is asked.
    Optional<BookListStore.Key> key = PageKey.read(after, parts -> key(parts, sort));
    List<?> question = Arrays.asList(search, sort, after, limit);
    String version = versions.counted();
    // Asked second: so it is at least what the version says.
    long changes = versions.changes();
    AtomicBoolean upToDate = new AtomicBoolean();
    return cache.get(
        "books/" + question,
        version,
        BookPage.class,
        () -> {
          // Asked first: so the page is at least as new as its version says.
          upToDate.set(counters.changes() >= changes);
          return read(search, sort, key, limit);
        },
        page -> upToDate.get());
  }

  private BookPage read(
      BookSearch search, BookSort sort, Optional<BookListStore.Key> key, int limit) {
    List<Listed> found = store.page(search, sort, key, limit + 1);
    List<Listed> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? next(shown.get(limit - 1).key(), sort) : null;
    List<Counted> counts = counts(search);
    long total =
        counts.stream().filter(c -> c.facet().equals("total")).mapToLong(Counted::books).sum();
    List<Facet> facets =
        Stream.of("language", "decade", "author")
            .map(name -> BookListStore.facet(name, counts))
            .toList();
    return new BookPage(shown.stream().map(Listed::book).toList(), next, total, facets, null);
  }

  /** Dear to count, but the same on every page and after every loan. */
  private List<Counted> counts(BookSearch search) {
    return List.of(
        cache.get(
            "facets/" + search,
            versions.catalogue(),
            Counted[].class,
            () -> store.counts(search).toArray(Counted[]::new)));
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
