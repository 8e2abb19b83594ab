package com.legerible.desktop.client;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookDetails;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.LoansOverTime;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.SimilarBooks;
import com.legerible.contracts.rest.Suggestions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The books over REST. */
final class HttpCatalogue implements Catalogue {
  private static final TypeReference<Page<Book>> BOOKS = new TypeReference<>() {};

  private final Http http;

  HttpCatalogue(Http http) {
    this.http = http;
  }

  @Override
  public CompletableFuture<BookPage> books(BookQuery query, @Nullable String after, int limit) {
    return http.get(Http.page(found(query), after, limit), BookPage.class);
  }

  private HttpUrl.Builder found(BookQuery query) {
    HttpUrl.Builder url = http.at("books");
    Http.with(url, "q", query.words());
    Http.with(url, "language", query.language());
    Http.with(url, "from", query.from());
    Http.with(url, "to", query.to());
    Http.with(url, "author", query.author());
    boolean sorted = query.sort() != BookQuery.Sort.RELEVANCE;
    return Http.with(url, "sort", sorted ? query.sort().name().toLowerCase(Locale.ROOT) : null);
  }

  @Override
  public CompletableFuture<Path> saveBooks(BookQuery query, Path file) {
    return http.save(found(query), "text/csv", file);
  }

  @Override
  public CompletableFuture<Suggestions> suggestions(String typed, int limit) {
    HttpUrl.Builder url = Http.with(http.at("books/suggestions"), "q", typed);
    return http.get(Http.with(url, "limit", limit), Suggestions.class);
  }

  @Override
  public CompletableFuture<Book> book(long id) {
    return http.get(http.at("books/" + id), Book.class);
  }

  @Override
  public CompletableFuture<BookDetails> details(long bookId) {
    return http.get(http.at("books/" + bookId), BookDetails.class);
  }

  @Override
  public CompletableFuture<Page<Book>> editions(long bookId) {
    return http.get(http.at("books/" + bookId + "/editions"), BOOKS);
  }

  @Override
  public CompletableFuture<SimilarBooks> similar(long bookId) {
    return http.get(http.at("books/" + bookId + "/similar"), SimilarBooks.class);
  }

  @Override
  public CompletableFuture<LoansOverTime> loansByDay(long bookId, int days) {
    HttpUrl.Builder url = http.at("books/" + bookId + "/loans");
    return http.get(Http.with(url, "days", days), LoansOverTime.class);
  }
}
