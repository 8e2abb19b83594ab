package com.legerible.desktop.client;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookDetails;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.LoansOverTime;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.SimilarBooks;
import com.legerible.contracts.rest.Suggestions;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The books. */
public interface Catalogue {
  CompletableFuture<BookPage> books(BookQuery query, @Nullable String after, int limit);

  /** Writes all books that are found to a CSV file, without holding them in memory. */
  CompletableFuture<Path> saveBooks(BookQuery query, Path file);

  CompletableFuture<Suggestions> suggestions(String typed, int limit);

  CompletableFuture<Book> book(long id);

  CompletableFuture<BookDetails> details(long bookId);

  CompletableFuture<Page<Book>> editions(long bookId);

  CompletableFuture<SimilarBooks> similar(long bookId);

  CompletableFuture<LoansOverTime> loansByDay(long bookId, int days);
}
