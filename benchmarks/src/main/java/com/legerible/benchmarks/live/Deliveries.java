package com.legerible.benchmarks.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** When each loan was due, and when its event arrived on each stream. */
final class Deliveries {

  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
  private static final int DIGITS = 3;

  // An event often overtakes the answer that names its loan.
  private final Map<Long, List<Long>> arrivals = new ConcurrentHashMap<>();
  private final Map<Long, Long> due = new ConcurrentHashMap<>();

  void arrived(long loan, long at) {
    arrivals.computeIfAbsent(loan, id -> new ArrayList<>()).add(at);
  }

  void answered(long loan, long dueAt) {
    due.put(loan, dueAt);
  }

  /** Events of the measured loans so far. */
  long count() {
    return due.keySet().stream().mapToLong(loan -> on(loan).size()).sum();
  }

  Histogram times() {
    Histogram times = new Histogram(LONGEST_MICROS, DIGITS);
    due.forEach(
        (loan, dueAt) -> {
          for (long at : on(loan)) {
            long micros = TimeUnit.NANOSECONDS.toMicros(at - dueAt);
            times.recordValue(Math.max(0, Math.min(LONGEST_MICROS, micros)));
          }
        });
    return times;
  }

  private List<Long> on(long loan) {
    return arrivals.getOrDefault(loan, List.of());
  }
}
