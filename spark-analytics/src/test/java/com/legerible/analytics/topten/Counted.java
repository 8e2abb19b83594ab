package com.legerible.analytics.topten;

import com.legerible.analytics.counting.BookCount;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.TopTenChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A ranking counted anew, loan by loan, as anyone can by its from and asOf. */
final class Counted {

  private static final Map<String, Duration> LENGTHS =
      Map.of(
          "all", Duration.ofDays(1),
          "24h", Duration.ofDays(1),
          "1h", Duration.ofHours(1),
          "5m", Duration.ofMinutes(5));

  private Counted() {}

  static TopTenChanged again(TopTenChanged ranking, Library library, Instant began) {
    List<LoanMade> loans = library.loans;
    boolean all = ranking.window().equals("all");
    List<BookCount> best = best(loans, madeAt -> isWithin(madeAt, ranking.from(), ranking.asOf()));
    // One length before the beginning of the window; of all loans, before the last day's.
    Instant dayEdge = edge(ranking, Duration.ofMinutes(5), Duration.ofDays(1));
    Instant past = all ? dayEdge : ranking.from();
    Instant pastFrom = all ? null : past.minus(LENGTHS.get(ranking.window()));
    List<Long> before =
        best(loans, madeAt -> isWithin(madeAt, pastFrom, past)).stream()
            .map(BookCount::bookId)
            .toList();
    List<TopTenChanged.Entry> entries = new ArrayList<>();
    for (BookCount book : best) {
      int rank = entries.size() + 1;
      int rankBefore = before.indexOf(book.bookId()) + 1;
      String movement =
          began.isAfter(past)
              ? null
              : rankBefore == 0
                  ? "NEW"
                  : rank == rankBefore ? "SAME" : rank < rankBefore ? "UP" : "DOWN";
      entries.add(
          new TopTenChanged.Entry(
              rank,
              book.bookId(),
              book.count(),
              movement,
              rising(book.bookId(), library, dayEdge)));
    }
    return new TopTenChanged(
        ranking.generation(),
        ranking.sequence(),
        ranking.window(),
        ranking.from(),
        ranking.asOf(),
        ranking.nextBy(),
        loans.stream()
            .filter(loan -> isWithin(loan.madeAt(), ranking.from(), ranking.asOf()))
            .count(),
        entries);
  }

  /** In this test nothing is newer than the tick, so that asOf is the tick. */
  private static Instant edge(TopTenChanged ranking, Duration step, Duration length) {
    long ended = Math.floorDiv(ranking.asOf().toEpochMilli(), step.toMillis()) * step.toMillis();
    return Instant.ofEpochMilli(ended).minus(length);
  }

  private static boolean isWithin(Instant madeAt, Instant from, Instant to) {
    return (from == null || madeAt.isAfter(from)) && !madeAt.isAfter(to);
  }

  private static List<BookCount> best(List<LoanMade> loans, Predicate<Instant> counts) {
    Map<Long, Long> byBook =
        loans.stream()
            .filter(loan -> counts.test(loan.madeAt()))
            .collect(Collectors.groupingBy(LoanMade::bookId, Collectors.counting()));
    return byBook.entrySet().stream()
        .map(book -> new BookCount(book.getKey(), book.getValue()))
        .sorted(BookCount.BEST_FIRST)
        .limit(10)
        .toList();
  }

  private static Double rising(long bookId, Library library, Instant dayEdge) {
    Map<LocalDate, Long> days = new HashMap<>();
    library.loans.stream()
        .filter(loan -> loan.bookId() == bookId)
        .forEach(loan -> days.merge(day(loan.madeAt()), 1L, Long::sum));
    LocalDate last = day(dayEdge).minusDays(1);
    LocalDate first = library.firstDays.get(bookId);
    first = first.isBefore(last.minusDays(27)) ? last.minusDays(27) : first;
    List<Long> usual =
        first
            .datesUntil(last.plusDays(1).isBefore(first) ? first : last.plusDays(1))
            .map(day -> days.getOrDefault(day, 0L))
            .toList();
    if (usual.size() < 7) {
      return null;
    }
    double mean = usual.stream().mapToLong(l -> l).average().orElseThrow();
    double variance =
        usual.stream().mapToDouble(l -> (l - mean) * (l - mean)).sum() / (usual.size() - 1);
    double unit = variance < 1e-12 ? 1 : Math.sqrt(variance);
    long lastDay =
        library.loans.stream()
            .filter(loan -> loan.bookId() == bookId && loan.madeAt().isAfter(dayEdge))
            .count();
    return Math.round((lastDay - mean) / unit * 100) / 100.0;
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
