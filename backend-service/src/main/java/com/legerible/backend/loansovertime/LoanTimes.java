package com.legerible.backend.loansovertime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** Loans that came or went together, added up by minute and by day of a book. */
public final class LoanTimes {

  private final Map<Minute, Long> minutes = new TreeMap<>();
  private final Map<Day, Long> days = new TreeMap<>();

  /**
   * Counts one.
   *
   * @param more 1 for a loan that was made, -1 for one that was taken back
   */
  public void add(int partition, long bookId, Instant madeAt, long more) {
    minutes.merge(new Minute(madeAt.truncatedTo(ChronoUnit.MINUTES), partition), more, Long::sum);
    days.merge(new Day(bookId, LocalDate.ofInstant(madeAt, ZoneOffset.UTC)), more, Long::sum);
  }

  /** Always in the same order, so that two replicas cannot lock each other out. */
  Map<Minute, Long> minutes() {
    return minutes;
  }

  Map<Day, Long> days() {
    return days;
  }

  record Minute(Instant at, int partition) implements Comparable<Minute> {

    @Override
    public int compareTo(Minute other) {
      int first = at.compareTo(other.at);
      return first != 0 ? first : Integer.compare(partition, other.partition);
    }
  }

  record Day(long bookId, LocalDate day) implements Comparable<Day> {

    @Override
    public int compareTo(Day other) {
      int first = Long.compare(bookId, other.bookId);
      return first != 0 ? first : day.compareTo(other.day);
    }
  }
}
