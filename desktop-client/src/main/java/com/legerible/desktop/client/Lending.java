package com.legerible.desktop.client;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoansOverTime;
import com.legerible.contracts.rest.Page;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The loans of all readers. */
public interface Lending {
  /** The same key may be sent again and again, and is one loan. */
  CompletableFuture<Loan> loan(long bookId, String idempotencyKey);

  CompletableFuture<Page<Loan>> loans(LoanQuery query, @Nullable String after, int limit);

  /** Writes all loans that are found to a CSV file, without holding them in memory. */
  CompletableFuture<Path> saveLoans(LoanQuery query, Path file);

  /** The loans of the last hour by minute. */
  CompletableFuture<LoansOverTime> perMinute();
}
