package com.legerible.contracts.live;

import com.legerible.contracts.rest.Loan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A loan that was just made.
 *
 * @param reader only for librarians
 */
public record LiveLoan(
    long loanId, long bookId, String title, Instant madeAt, Loan.@Nullable Borrower reader) {}
