package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who borrowed what, kept apart from the loans so that it can be forgotten.
 *
 * @param id the same at every repeat
 * @param madeAt the same as in {@link LoanMade}
 */
public record ReaderLoaned(
    String type, int version, String id, long readerId, long loanId, long bookId, Instant madeAt) {

  public static final String TYPE = "ReaderLoaned";

  public ReaderLoaned {
    madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public ReaderLoaned(long readerId, long loanId, long bookId, Instant madeAt) {
    this(TYPE, 1, "reader-loan-" + loanId, readerId, loanId, bookId, madeAt);
  }

  /** The record key, {@code readerId:loanId}. */
  public static String key(long readerId, long loanId) {
    return readerId + ":" + loanId;
  }
}
