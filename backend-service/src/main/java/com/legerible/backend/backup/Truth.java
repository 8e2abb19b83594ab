package com.legerible.backend.backup;

import java.util.List;
import java.util.Set;

/**
 * Every table of the library, by whether a backup has to hold it. A new table belongs into one of
 * the two lists.
 */
final class Truth {

  /** What nothing else knows; each table after those that it refers to. */
  static final List<String> KEPT =
      List.of(
          "readers",
          "books",
          "loans",
          "idempotency_keys",
          "declined_books",
          "erasures",
          "simulations",
          "simulation_loans",
          "imports",
          "import_refusals",
          "import_books",
          "import_loans",
          "import_readers",
          "audit");

  /** What is counted from the log or by triggers, what belongs to a log, and what must end. */
  static final Set<String> LEFT_OUT =
      Set.of(
          // Counted from the log.
          "book_loans",
          "loans_counted",
          "loans_by_minute",
          "loans_by_day",
          "loans_over_time_start",
          "top_ten",
          "recommended",
          "similar_books",
          "serving_generation",
          // Kept by the triggers of books.
          "books_counted",
          "works",
          "removed_books",
          // Places in a log that the restored library does not have.
          "outbox",
          "outbox_position",
          "serving_progress",
          "dead_letter_replays",
          // Nobody stays signed in: a session that was ended since would come back.
          "sessions",
          // A restored library is another life, and previews are worth nothing after a crash.
          "library_life",
          "book_previews");

  /** Columns that the database fills by itself. */
  private static final Set<String> FILLED = Set.of("books.changed");

  private Truth() {}

  static boolean isFilled(String table, String column) {
    return FILLED.contains(table + "." + column);
  }
}
