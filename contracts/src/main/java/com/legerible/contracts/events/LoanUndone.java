package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A loan was taken back: it counts no more.
 *
 * @param id the same at every repeat
 * @param madeAt when the loan had been made: it counts no more in the windows around that time
 */
public record LoanUndone(
    String type, int version, String id, long loanId, long bookId, Instant madeAt) {

  public static final String TYPE = "LoanUndone";

  public LoanUndone {
    madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public LoanUndone(long loanId, long bookId, Instant madeAt) {
    this(TYPE, 1, "undo-" + loanId, loanId, bookId, madeAt);
  }
}
