package com.legerible.contracts.topics;

import java.time.Duration;
import java.util.List;

/** Every topic of Legerible. No topic is named anywhere else. */
public final class Topics {

  public static final Topic LOANS = Topic.keptForEver("loans", "bookId", 4);
  public static final Topic READER_LOANS =
      Topic.compactedWithin("reader-loans", "readerId:loanId", 4, Duration.ofHours(1));
  public static final Topic ISBNS = Topic.kept("isbns", "isbn13", 2, Duration.ofDays(7));
  public static final Topic BOOKS_FOUND =
      Topic.kept("books-found", "isbn13", 2, Duration.ofDays(30));
  public static final Topic BOOKS = Topic.compacted("books", "bookId", 2);
  public static final Topic TOP_TEN = Topic.compacted("top-ten", "generation/window", 1);

  /** What each ranking was at whole minutes, on its way to the lake. */
  public static final Topic TOP_TEN_MINUTES =
      Topic.kept("top-ten-minutes", "generation/window", 1, Duration.ofDays(30));

  public static final Topic RECOMMENDATIONS =
      Topic.compactedWithin("recommendations", "generation/readerId", 2, Duration.ofHours(1));
  public static final Topic SIMILAR_BOOKS =
      Topic.compacted("similar-books", "generation/bookId", 2);
  public static final Topic JOB_PROGRESS = Topic.compacted("job-progress", "job", 1);
  public static final Topic DEAD_LETTERS =
      Topic.kept("dead-letters", "topic", 1, Duration.ofDays(30));

  private static final List<Topic> ALL =
      List.of(
          LOANS,
          READER_LOANS,
          ISBNS,
          BOOKS_FOUND,
          BOOKS,
          TOP_TEN,
          TOP_TEN_MINUTES,
          RECOMMENDATIONS,
          SIMILAR_BOOKS,
          JOB_PROGRESS,
          DEAD_LETTERS);

  private Topics() {}

  /** All topics, in the order in which data flows through them. */
  public static List<Topic> all() {
    return ALL;
  }
}
