package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to twenty candidates for one reader, best first. The backend takes out what the reader has
 * loaned and shows four.
 *
 * @param generation raised by a replay or a restore
 * @param sequence rises within a generation; a reader accepts only a higher pair of both
 * @param readerId a reader's id in decimal, or {@link #NEWCOMERS}
 * @param asOf the newest loan that the list knows of
 */
public record Recommended(
    String type,
    int version,
    String id,
    long generation,
    long sequence,
    String readerId,
    Instant asOf,
    List<Candidate> candidates) {

  public static final String TYPE = "Recommended";

  /** Stands for every reader who has no list yet. */
  public static final String NEWCOMERS = "*";

  public Recommended {
    asOf = asOf.truncatedTo(ChronoUnit.MILLIS);
    candidates = List.copyOf(candidates);
  }

  public Recommended(
      long generation, long sequence, String readerId, Instant asOf, List<Candidate> candidates) {
    this(
        TYPE,
        1,
        "recommended-" + key(generation, readerId) + "-" + sequence,
        generation,
        sequence,
        readerId,
        asOf,
        candidates);
  }

  /** The record key, {@code generation/readerId}. */
  public static String key(long generation, String readerId) {
    return generation + "/" + readerId;
  }

  /** The reader of a record key. */
  public static String readerOf(String key) {
    return key.substring(key.indexOf('/') + 1);
  }

  /**
   * One book that the reader might like.
   *
   * @param score higher is better; comparable within one list only
   * @param because the loaned book that speaks for it; absent when popularity does
   * @param sharedReaders how many readers loaned both books, or the book where because is absent
   * @param reason {@code LOANED_TOGETHER}, {@code ALIKE}, {@code RISING}, {@code POPULAR} or {@code
   *     NEW}; absent in records of the first version, where because tells the first from the fourth
   */
  public record Candidate(
      long bookId,
      double score,
      @Nullable Long because,
      long sharedReaders,
      @Nullable String reason) {}
}
