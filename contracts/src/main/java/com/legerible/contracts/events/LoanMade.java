package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A reader borrowed a book. It says which and when, but not who.
 *
 * @param id the same at every repeat
 * @param madeAt by the clock of the database, or the date that an import gives
 */
public record LoanMade(
    String type,
    int version,
    String id,
    long loanId,
    long bookId,
    Instant madeAt,
    LoanOrigin origin) {

  public static final String TYPE = "LoanMade";

  public LoanMade {
    madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public LoanMade(long loanId, long bookId, Instant madeAt, LoanOrigin origin) {
    this(TYPE, 1, "loan-" + loanId, loanId, bookId, madeAt, origin);
  }
}
