package com.legerible.benchmarks.catalogue;

import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** One line of the table: a kind of search at one rate, the medians of the repeats. */
record Line(
    QueryClass kind,
    double perSecond,
    State state,
    int asked,
    int failures,
    double p50,
    double p95,
    double p99,
    double max) {

  static Line of(QueryClass kind, double perSecond, State state, List<OpenLoop.Outcome> repeats) {
    return new Line(
        kind,
        perSecond,
        state,
        repeats.stream().mapToInt(r -> (int) r.micros().getTotalCount()).sum(),
        repeats.stream().mapToInt(r -> r.failures().size()).sum(),
        median(repeats, 50),
        median(repeats, 95),
        median(repeats, 99),
        median(repeats, 100));
  }

  private static double median(List<OpenLoop.Outcome> repeats, double percentile) {
    List<Double> sorted =
        repeats.stream()
            .map(OpenLoop.Outcome::micros)
            .map(h -> millis(h, percentile))
            .sorted()
            .toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double millis(Histogram micros, double percentile) {
    return micros.getValueAtPercentile(percentile) / 1_000.0;
  }

  static String head() {
    return "| search | per second | state | asked | failed | p50 ms | p95 ms | p99 ms | max ms |\n"
        + "|---|---|---|---|---|---|---|---|---|";
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %s | %d | %d | %.1f | %.1f | %.1f | %.1f |",
        kind.words(),
        perSecond,
        state.words(),
        asked,
        failures,
        p50,
        p95,
        p99,
        max);
  }
}
