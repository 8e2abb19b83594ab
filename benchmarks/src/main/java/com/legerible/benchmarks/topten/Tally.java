package com.legerible.benchmarks.topten;

import com.legerible.contracts.events.TopTenChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The loans of every book in memory, best first. */
final class Tally {

  private static final int PLACES = 10;

  private final Map<Long, Long> loans = new HashMap<>();
  private final TreeSet<Counted> best =
      new TreeSet<>(
          Comparator.comparingLong(Counted::loans).reversed().thenComparingLong(Counted::bookId));
  private long all;
  private long sequence;

  void count(long bookId, long number) {
    Long before = loans.put(bookId, number);
    if (before != null) {
      best.remove(new Counted(bookId, before));
    }
    best.add(new Counted(bookId, number));
    all += number - (before == null ? 0 : before);
  }

  void add(long bookId, long difference) {
    count(bookId, loans.getOrDefault(bookId, 0L) + difference);
  }

  /** As an answer in the library's own form. */
  String ranking() {
    List<TopTenChanged.Entry> entries = new ArrayList<>();
    for (Counted counted : best) {
      if (entries.size() == PLACES) {
        break;
      }
      entries.add(
          new TopTenChanged.Entry(
              entries.size() + 1, counted.bookId(), counted.loans(), null, null));
    }
    Instant now = Instant.now();
    return Json.MAPPER.writeValueAsString(
        new TopTenChanged(1, ++sequence, "all", null, now, now, all, entries));
  }

  private record Counted(long bookId, long loans) {}
}
