package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookDetails;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.LoansOverTime;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.SimilarBooks;
import com.legerible.contracts.rest.Suggestions;
import com.legerible.desktop.client.BookQuery;
import com.legerible.desktop.client.Catalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The books of a fake library. */
final class FakeCatalogue implements Catalogue {
  private final FakeLibrary library;

  FakeCatalogue(FakeLibrary library) {
    this.library = library;
  }

  @Override
  public CompletableFuture<BookPage> books(BookQuery query, String after, int limit) {
    String search = query.words();
    return library.reply(
        "books '" + search + "' after " + after + described(query),
        () -> {
          List<Book> found =
              library.books.stream()
                  .filter(
                      book ->
                          book.title()
                              .toLowerCase(Locale.ROOT)
                              .contains(search.toLowerCase(Locale.ROOT)))
                  .toList();
          Page<Book> page = FakeLibrary.page(found, after, limit);
          return new BookPage(
              page.items(), page.next(), page.total(), library.facets, library.didYouMean);
        });
  }

  private static String described(BookQuery query) {
    BookQuery plain = BookQuery.ALL.withWords(query.words());
    return query.equals(plain) ? "" : " " + query;
  }

  @Override
  public CompletableFuture<Path> saveBooks(BookQuery query, Path file) {
    return library.reply("saveBooks " + file.getFileName(), () -> file);
  }

  @Override
  public CompletableFuture<Suggestions> suggestions(String typed, int limit) {
    return library.reply("suggestions " + typed, () -> new Suggestions(library.suggestions, null));
  }

  @Override
  public CompletableFuture<Book> book(long id) {
    return library.reply("book " + id, () -> library.books.get((int) id - 1));
  }

  @Override
  public CompletableFuture<BookDetails> details(long bookId) {
    return library.reply(
        "details " + bookId,
        () ->
            BookDetails.of(
                library.books.get((int) bookId - 1),
                Map.of(
                    "title", "google-books", "authors", "google-books", "year", "open-library")));
  }

  @Override
  public CompletableFuture<Page<Book>> editions(long bookId) {
    return library.reply(
        "editions " + bookId, () -> FakeLibrary.page(library.books.subList(0, 2), null, 10));
  }

  @Override
  public CompletableFuture<SimilarBooks> similar(long bookId) {
    return library.reply(
        "similar " + bookId,
        () ->
            new SimilarBooks(
                bookId,
                library.books.stream()
                    .skip(3)
                    .limit(3)
                    .map(book -> new SimilarBooks.Similar(book, 0.62, 41))
                    .toList()));
  }

  @Override
  public CompletableFuture<LoansOverTime> loansByDay(long bookId, int days) {
    return library.reply(
        "loansByDay " + bookId, () -> Samples.counts("P1D", days, Duration.ofDays(1)));
  }
}
