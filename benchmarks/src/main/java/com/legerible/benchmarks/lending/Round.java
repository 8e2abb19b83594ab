package com.legerible.benchmarks.lending;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One repeat with one number of clients: the rival and REST, one right after the other. */
record Round(int clients, double rivalPerSecond, RestLoad.Outcome rest) {

  double ratio() {
    return rest.loansPerSecond() / rivalPerSecond;
  }

  String words() {
    return String.format(
        Locale.ROOT,
        "%2d clients: SQL %7.0f/s, REST %7.0f/s, ratio %.2f; REST p50 %.2f ms, p99 %.2f ms",
        clients,
        rivalPerSecond,
        rest.loansPerSecond(),
        ratio(),
        rest.p50Millis(),
        rest.p99Millis());
  }

  /** Each figure on its own. */
  static Round median(List<Round> rounds) {
    return new Round(
        rounds.get(0).clients(),
        median(rounds, Round::rivalPerSecond),
        new RestLoad.Outcome(
            median(rounds, round -> round.rest().loansPerSecond()),
            0,
            median(rounds, round -> round.rest().p50Millis()),
            median(rounds, round -> round.rest().p99Millis())));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
