package com.legerible.backend.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads when a loan was made, as exactly as loans are kept; what names no zone is UTC. */
final class LoanDates {

  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

  private static final List<Function<String, Instant>> WAYS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

  private final Instant now;

  LoanDates(Instant now) {
    this.now = now;
  }

  Instant read(String cell) throws BrokenRecord {
    String text = cell.matches("[0-9-]{10} .*") ? cell.replaceFirst(" ", "T") : cell;
    for (Function<String, Instant> way : WAYS) {
      Optional<Instant> time = read(text, way);
      if (time.isPresent()) {
        return checked(time.get().truncatedTo(ChronoUnit.MILLIS), cell);
      }
    }
    throw new BrokenRecord(
        "“" + Shown.of(cell) + "” is no date. Write 2026-11-22 or 2026-11-22T16:00:00Z.");
  }

  private static Optional<Instant> read(String text, Function<String, Instant> way) {
    try {
      return Optional.of(way.apply(text));
    } catch (DateTimeException notThisWay) {
      return Optional.empty();
    }
  }

  private Instant checked(Instant time, String cell) throws BrokenRecord {
    if (time.isAfter(now)) {
      throw new BrokenRecord(
          "“" + Shown.of(cell) + "” lies in the future. Write when the loan was made.");
    }
    if (time.isBefore(FIRST)) {
      throw new BrokenRecord(
          "“" + Shown.of(cell) + "” is too long ago for a loan. Write when it was made.");
    }
    return time;
  }
}
