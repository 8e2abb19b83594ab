package com.legerible.backend.catalogue;

import com.legerible.backend.cache.Cache;
import com.legerible.backend.cache.Versions;
import com.legerible.backend.catalogue.BookListStore.SortKey;
import com.legerible.backend.catalogue.Shelves.Place;
import com.legerible.backend.catalogue.Shelves.Standing;
import com.legerible.backend.paging.PageKey;
import com.legerible.backend.totals.LoanCounterStore;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds books, page by page. */
@Service
final class BookList {

  private final BookListStore books;
  private final Shelves shelves;
  private final CardCabinet cards;
  private final LoanCounterStore counters;
  private final Cache cache;
  private final Versions versions;

  BookList(
      BookListStore books,
      Shelves shelves,
      CardCabinet cards,
      LoanCounterStore counters,
      Cache cache,
      Versions versions) {
    this.books = books;
    this.shelves = shelves;
    this.cards = cards;
    this.counters = counters;
    this.cache = cache;
    this.versions = versions;
  }

  BookPage page(BookSearch search, BookSort sort, @Nullable String after, int limit) {
    // A key that cannot be read is refused before the cache is asked.
    Place place = PageKey.read(after, parts -> place(parts, sort)).orElse(Shelves.beforeAll(sort));
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
          return read(search, sort, place, limit);
        },
        page -> upToDate.get());
  }

  /** All that match; to be closed, and only within a transaction. */
  Stream<Book> all(BookSearch search, BookSort sort) {
    return search.terms().meansNothing() ? Stream.empty() : books.all(search, sort);
  }

  private BookPage read(BookSearch search, BookSort sort, Place after, int limit) {
    boolean byIsbn = !search.terms().isbns().isEmpty();
    BookCounts counts = byIsbn ? BookCounts.one() : counts(search);
    List<Standing> found = shelves.read(search, sort, counts, after, limit + 1);
    List<Standing> shown = found.subList(0, Math.min(limit, found.size()));
    List<Book> books = shown.stream().map(standing -> standing.listed().book()).toList();
    BookCounts shownCounts = byIsbn ? BookCounts.of(books) : counts;
    return new BookPage(
        books,
        found.size() > limit ? next(shown.get(limit - 1), sort) : null,
        shownCounts.total(),
        shownCounts.facets(),
        byIsbn ? null : cards.ask(index -> Spelling.better(search, counts.total(), index)));
  }

  /** The same on every page and after every loan. */
  private BookCounts counts(BookSearch search) {
    return cache.get(
        "facets/" + search,
        versions.catalogue(),
        BookCounts.class,
        () -> cards.ask(index -> index.count(search)));
  }

  private static String next(Standing last, BookSort sort) {
    SortKey key = last.listed().key();
    return PageKey.of(sort.word(), last.shelf(), key.number(), key.text(), key.id()).text();
  }

  private static Place place(List<String> parts, BookSort sort) {
    if (!parts.get(0).equals(sort.word()) || parts.get(3).indexOf('\u0000') >= 0) {
      throw new IllegalArgumentException("This key belongs to another sort, or to none");
    }
    SortKey key =
        new SortKey(Long.parseLong(parts.get(2)), parts.get(3), Long.parseLong(parts.get(4)));
    return new Place(Math.max(0, Integer.parseInt(parts.get(1))), key);
  }
}
