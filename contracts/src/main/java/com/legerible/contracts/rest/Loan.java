package com.legerible.contracts.rest;

import com.legerible.contracts.events.LoanOrigin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loan as a list shows it.
 *
 * @param reader only for librarians, and in the reader's own list
 */
public record Loan(
    long id,
    long bookId,
    String title,
    List<String> authors,
    Instant madeAt,
    LoanOrigin origin,
    @Nullable Borrower reader) {

  /** Who loaned it. */
  public record Borrower(long id, String name) {}
}
