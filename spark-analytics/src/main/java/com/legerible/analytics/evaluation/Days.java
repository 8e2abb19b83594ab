package com.legerible.analytics.evaluation;

import com.legerible.analytics.similarity.Histories;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Reads the day of a loan from a date, or from a point in time with or without a zone. */
final class Days {

  private static final int DATE_LENGTH = 10;
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[XXX][X]")
          .toFormatter(Locale.ROOT);

  private Days() {}

  /** Days since 1970 in UTC, {@link Histories#NO_DAY} for an empty text. */
  static int read(String text) {
    if (text.isEmpty()) {
      return Histories.NO_DAY;
    }
    try {
      return Math.toIntExact(
          text.length() == DATE_LENGTH ? LocalDate.parse(text).toEpochDay() : dayOfTime(text));
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "loanedAt is '"
              + text
              + "'. Write a date such as 1926-05-31, an instant such as"
              + " 2026-05-31T09:30:00Z, or nothing.",
          e);
    }
  }

  private static long dayOfTime(String text) {
    TemporalAccessor time = TIME.parse(text);
    LocalDate day = LocalDate.from(time);
    ZoneOffset offset = time.query(TemporalQueries.offset());
    return offset == null
        ? day.toEpochDay()
        : OffsetDateTime.from(time)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .toLocalDate()
            .toEpochDay();
  }
}
