package com.legerible.backend.lending;

import com.legerible.backend.catalogue.TypedBooks;
import com.legerible.backend.problems.Given;
import com.legerible.backend.problems.Moments;
import com.legerible.backend.problems.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which loans are wanted.
 *
 * @param books of which books
 * @param from the first moment
 * @param to the first moment that is not wanted any more
 */
record LoanSearch(TypedBooks books, Instant from, Instant to) {

  private static final int LONGEST = 200;

  static LoanSearch of(@Nullable String q, @Nullable String from, @Nullable String to) {
    Given.optionalText("q", q, LONGEST);
    var search =
        new LoanSearch(
            // With the blanks: one at the end says that the last word is whole.
            TypedBooks.of(q),
            moment("from", from, 0, Moments.EARLIEST),
            moment("to", to, 1, Moments.LATEST));
    if (search.from().isAfter(search.to())) {
      throw Refused.invalid("from", "from (" + from + ") is later than to (" + to + ").");
    }
    return search;
  }

  boolean hasPeriod() {
    return from.isAfter(Moments.EARLIEST) || to.isBefore(Moments.LATEST);
  }

  private static Instant moment(
      String field, @Nullable String given, int daysLater, Instant absent) {
    if (given == null || given.isBlank()) {
      return absent;
    }
    try {
      String bare = given.strip();
      Instant moment =
          bare.contains("T")
              ? Instant.parse(bare)
              : LocalDate.parse(bare).plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant();
      if (Moments.isCountable(moment)) {
        return moment;
      }
    } catch (DateTimeException notOne) {
      // Told below, like a moment that nobody can mean.
    }
    throw Refused.invalid(
        field,
        "“%s” is not a value that %s can have: it must be a day such as 2026-11-22 or an instant"
                .formatted(given, field)
            + " such as 2026-11-22T16:00:00Z.");
  }
}
