package com.legerible.contracts.events;

/**
 * A loan was taken back: it counts no more.
 *
 * @param id the same at every repeat
 */
public record LoanUndone(String type, int version, String id, long loanId, long bookId) {

  public static final String TYPE = "LoanUndone";

  public LoanUndone(long loanId, long bookId) {
    this(TYPE, 1, "undo-" + loanId, loanId, bookId);
  }
}
