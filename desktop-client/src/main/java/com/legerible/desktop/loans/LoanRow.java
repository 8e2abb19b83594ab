package com.legerible.desktop.loans;

import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Loan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loan as the list shows it, from a page or fresh from the stream.
 *
 * @param reader only for librarians
 */
public record LoanRow(
    long id, Instant madeAt, String title, List<String> authors, @Nullable String reader) {
  static LoanRow of(Loan loan) {
    return new LoanRow(loan.id(), loan.madeAt(), loan.title(), loan.authors(), name(loan.reader()));
  }

  static LoanRow of(LiveLoan loan) {
    return new LoanRow(loan.loanId(), loan.madeAt(), loan.title(), List.of(), name(loan.reader()));
  }

  private static @Nullable String name(Loan.@Nullable Borrower reader) {
    return reader == null ? null : reader.name();
  }
}
