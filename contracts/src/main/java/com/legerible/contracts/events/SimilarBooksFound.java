package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The books closest to one by the cosine of their readers, closest first, at most twenty.
 *
 * @param generation raised by a replay or a restore
 * @param sequence rises within a generation; a reader accepts only a higher pair of both
 */
public record SimilarBooksFound(
    String type,
    int version,
    String id,
    long generation,
    long sequence,
    long bookId,
    Instant asOf,
    List<Similar> items) {

  public static final String TYPE = "SimilarBooksFound";

  public SimilarBooksFound {
    asOf = asOf.truncatedTo(ChronoUnit.MILLIS);
    items = List.copyOf(items);
  }

  public SimilarBooksFound(
      long generation, long sequence, long bookId, Instant asOf, List<Similar> items) {
    this(
        TYPE,
        1,
        "similar-" + key(generation, bookId) + "-" + sequence,
        generation,
        sequence,
        bookId,
        asOf,
        items);
  }

  /** The record key, {@code generation/bookId}. */
  public static String key(long generation, long bookId) {
    return generation + "/" + bookId;
  }

  /** One of them. */
  public record Similar(long bookId, double cosine, long sharedReaders) {}
}
