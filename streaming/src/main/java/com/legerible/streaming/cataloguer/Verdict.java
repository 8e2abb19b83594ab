package com.legerible.streaming.cataloguer;

import com.legerible.contracts.events.BookFound;

/** What the cataloguer says about a record of the topic of seen ISBNs. */
sealed interface Verdict {

  /** A provider knows the book. */
  record Found(BookFound book) implements Verdict {}

  /**
   * The record leads to no book.
   *
   * @param reason for people: what failed, with which value, and what to do about it
   */
  record Refused(String reason) implements Verdict {}
}
