package com.legerible.benchmarks.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one import cost.
 *
 * @param perSecond records, from when the library had the file
 * @param perSecondWithSending records, from the first byte that was sent
 * @param megabytes the most that the backend held in memory
 * @param idleP50 of loans in milliseconds while nothing was imported
 */
record Measured(
    double perSecond,
    double perSecondWithSending,
    double megabytes,
    double idleP50,
    double idleP99,
    double p50,
    double p99) {

  String words() {
    return String.format(
        Locale.ROOT,
        "%6.0f records/s (%.0f with sending the file), backend at most %.0f MB;"
            + " loans idle p50 %.1f ms, p99 %.1f ms; meanwhile p50 %.1f ms, p99 %.1f ms",
        perSecond,
        perSecondWithSending,
        megabytes,
        idleP50,
        idleP99,
        p50,
        p99);
  }

  /** Each figure on its own. */
  static Measured median(List<Measured> all) {
    return new Measured(
        median(all, Measured::perSecond),
        median(all, Measured::perSecondWithSending),
        median(all, Measured::megabytes),
        median(all, Measured::idleP50),
        median(all, Measured::idleP99),
        median(all, Measured::p50),
        median(all, Measured::p99));
  }

  private static double median(List<Measured> all, ToDoubleFunction<Measured> figure) {
    double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return Arrays.stream(sorted, (sorted.length - 1) / 2, middle + 1).average().orElse(0);
  }
}
