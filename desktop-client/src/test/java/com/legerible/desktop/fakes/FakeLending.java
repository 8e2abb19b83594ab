package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoansOverTime;
import com.legerible.contracts.rest.Page;
import com.legerible.desktop.client.Lending;
import com.legerible.desktop.client.LoanQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The loans of a fake library, and the keys that came with them. */
final class FakeLending implements Lending {
  private final FakeLibrary library;

  FakeLending(FakeLibrary library) {
    this.library = library;
  }

  @Override
  public CompletableFuture<Loan> loan(long bookId, String idempotencyKey) {
    library.keys.add(idempotencyKey);
    return library.reply(
        "loan " + bookId,
        () -> {
          Book book =
              library.books.stream()
                  .filter(known -> known.id() == bookId)
                  .findFirst()
                  .orElseThrow();
          Loan loan = Samples.loan(library.loans.size() + 1, book);
          library.loans.add(0, loan);
          return loan;
        });
  }

  @Override
  public CompletableFuture<Page<Loan>> loans(LoanQuery query, String after, int limit) {
    return library.reply(
        "loans after " + after + (query.equals(LoanQuery.ALL) ? "" : " " + query),
        () -> FakeLibrary.page(library.loans, after, limit));
  }

  @Override
  public CompletableFuture<Path> saveLoans(LoanQuery query, Path file) {
    return library.reply("saveLoans " + file.getFileName(), () -> file);
  }

  @Override
  public CompletableFuture<LoansOverTime> perMinute() {
    return library.reply("perMinute", () -> Samples.counts("PT1M", 60, Duration.ofMinutes(1)));
  }
}
