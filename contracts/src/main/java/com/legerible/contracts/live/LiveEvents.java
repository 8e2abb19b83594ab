package com.legerible.contracts.live;

/** The names of the events on {@code GET /api/live}. */
public final class LiveEvents {

  /** First on every new stream: a {@link LiveSnapshot}. */
  public static final String SNAPSHOT = "snapshot";

  /** The stream could not resume where the client was: a {@link Reset}; a snapshot follows. */
  public static final String RESET = "reset";

  /** A {@link com.legerible.contracts.rest.Ranking}. */
  public static final String TOP_TEN = "top-ten";

  /** A {@link com.legerible.contracts.rest.Totals}. */
  public static final String TOTALS = "totals";

  /** A {@link LiveLoan}. */
  public static final String LOAN = "loan";

  /** A {@link com.legerible.contracts.rest.Book}. */
  public static final String BOOK_ADDED = "book-added";

  /** A {@link BooksAdded}, instead of many single ones. */
  public static final String BOOKS_ADDED = "books-added";

  /** The reader's own {@link com.legerible.contracts.rest.Recommendations}. */
  public static final String RECOMMENDATIONS = "recommendations";

  /** A {@link com.legerible.contracts.rest.Simulation}. */
  public static final String SIMULATION = "simulation";

  /** An {@link com.legerible.contracts.rest.Import}; only for librarians. */
  public static final String IMPORT = "import";

  private LiveEvents() {}
}
