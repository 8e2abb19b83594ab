package com.legerible.benchmarks.topten;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How many loans are made, and how fast. */
final class EvenLoans {

  @Option(names = "--rate", description = "Loans a second, up to 2000.")
  private double rate = 20;

  @Option(names = "--loans", description = "Measured loans of each repeat, up to 100000.")
  private int loans = 400;

  @Option(names = "--warm-up", description = "Loans before them, not measured, up to PT5M.")
  private Duration warmUp = Duration.ofSeconds(5);

  double rate() {
    return rate;
  }

  int loans() {
    return loans;
  }

  Duration warmUp() {
    return warmUp;
  }
}
