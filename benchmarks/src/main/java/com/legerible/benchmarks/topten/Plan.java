package com.legerible.benchmarks.topten;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What is to be measured. */
record Plan(
    URI server,
    String user,
    String password,
    double rate,
    int loans,
    Duration warmUp,
    int repeats) {

  Plan {
    require(rate >= 0.1 && rate <= 2_000, "--rate must be 0.1 to 2000, not " + rate);
    require(loans >= 1 && loans <= 100_000, "--loans must be 1 to 100000, not " + loans);
    require(
        !warmUp.isNegative() && warmUp.compareTo(Duration.ofMinutes(5)) <= 0,
        "--warm-up must be PT0S to PT5M, not " + warmUp);
    require(repeats >= 1 && repeats <= 20, "--repeats must be 1 to 20, not " + repeats);
  }

  int warmUpLoans() {
    return (int) Math.ceil(warmUp.toMillis() / 1_000.0 * rate);
  }

  /** The budget for this rate, where there is one. */
  Optional<Budget> budget() {
    if (rate <= 100) {
      return Optional.of(new Budget(200, 400));
    }
    return rate <= 1_000 ? Optional.of(new Budget(250, 500)) : Optional.empty();
  }

  String words() {
    return String.format(
        Locale.ROOT,
        "%s: %d x %d loans at %.1f/s as %s, after %d loans of warm-up each",
        server,
        repeats,
        loans,
        rate,
        user,
        warmUpLoans());
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** How many milliseconds may pass. */
  record Budget(double p50, double p99) {}
}
