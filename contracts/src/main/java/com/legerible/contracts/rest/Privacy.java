package com.legerible.contracts.rest;

/** What a reader lets the library do with their loans; the counts of the rankings stay whole. */
public enum Privacy {
  /** Kept, and used for recommendations. */
  USED,
  /** Kept in the reader's own list, in no model of recommendations. */
  NOT_USED,
  /** Who loaned is forgotten, for the past at once and for each new loan. */
  FORGOTTEN
}
