package com.legerible.benchmarks.live;

import java.net.URI;
import java.time.Duration;

/** What is to be measured, within its bounds. */
record Plan(
    URI server,
    String user,
    String password,
    int idle,
    int active,
    int slow,
    double rate,
    Duration measured,
    int repeats) {

  private static final int MOST_STREAMS = 9_000;
  private static final int MOST_SLOW = 1_000;
  private static final int MOST_REPEATS = 20;
  private static final double HIGHEST_RATE = 1_000;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  Plan {
    within("--idle", idle, 1, MOST_STREAMS);
    within("--active", active, 1, MOST_STREAMS);
    within("--slow", slow, 0, MOST_SLOW);
    within("--repeats", repeats, 1, MOST_REPEATS);
    if (!(rate > 0 && rate <= HIGHEST_RATE)) {
      throw new IllegalArgumentException("--rate must be above 0 and at most 1000, not " + rate);
    }
    if (measured.isNegative() || measured.isZero() || measured.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("--measured must be at most PT10M, not " + measured);
    }
  }

  int loans() {
    return (int) Math.max(1, rate * measured.toMillis() / 1e3);
  }

  private static void within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          option + " must be " + least + " to " + most + ", not " + value);
    }
  }
}
