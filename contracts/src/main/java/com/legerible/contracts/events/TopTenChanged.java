package com.legerible.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of one window, complete.
 *
 * @param generation raised by a replay or a restore
 * @param sequence rises within a generation; a reader accepts only a higher pair of both
 * @param window {@code all}, {@code 24h}, {@code 1h} or {@code 5m}
 * @param from the window holds the loans made after this instant; absent for {@code all}
 * @param asOf and up to this one, inclusive
 * @param nextBy when the log's time moves again at the latest
 * @param throughLoan how many loans are counted, net of undos
 * @param entries most loans first; equal numbers by bookId
 */
public record TopTenChanged(
    String type,
    int version,
    String id,
    long generation,
    long sequence,
    String window,
    @Nullable Instant from,
    Instant asOf,
    Instant nextBy,
    long throughLoan,
    List<Entry> entries) {

  public static final String TYPE = "TopTenChanged";

  public TopTenChanged {
    asOf = asOf.truncatedTo(ChronoUnit.MILLIS);
    nextBy = nextBy.truncatedTo(ChronoUnit.MILLIS);
    entries = List.copyOf(entries);
  }

  public TopTenChanged(
      long generation,
      long sequence,
      String window,
      @Nullable Instant from,
      Instant asOf,
      Instant nextBy,
      long throughLoan,
      List<Entry> entries) {
    this(
        TYPE,
        1,
        "top-ten-" + key(generation, window) + "-" + sequence,
        generation,
        sequence,
        window,
        from,
        asOf,
        nextBy,
        throughLoan,
        entries);
  }

  /** The record key, {@code generation/window}. */
  public static String key(long generation, String window) {
    return generation + "/" + window;
  }

  /**
   * One place of the ranking.
   *
   * @param rank from 1
   * @param movement {@code UP}, {@code DOWN}, {@code SAME} or {@code NEW} against the rank one
   *     window length earlier (a day earlier for {@code all}); absent where that is not known
   * @param rising how many standard deviations the book's loans of the last day lie above its usual
   *     day; absent where it has no usual day yet
   */
  public record Entry(
      int rank, long bookId, long loans, @Nullable String movement, @Nullable Double rising) {}
}
