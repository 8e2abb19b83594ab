package com.legerible.analytics.topten;

import java.util.List;

/**
 * A stretch of time that moves with the ticks in the log, in steps. Its loans are counted in
 * buckets as wide as a step; a bucket holds the instant at which it ends, not the one at which it
 * begins. Ordered by the width of the steps: each is a whole number of the one before.
 */
enum Window {
  FIVE_MINUTES(0, "5m", 1_000, 300),
  HOUR(1, "1h", 10_000, 360),
  DAY(2, "24h", 300_000, 288);

  private static final List<Window> ORDER = List.of(values());

  private final int index;
  private final String label;
  private final long step;
  private final int steps;

  Window(int index, String label, long step, int steps) {
    this.index = index;
    this.label = label;
    this.step = step;
    this.steps = steps;
  }

  static Window at(int index) {
    return ORDER.get(index);
  }

  /** From 0; kept in checkpoints. */
  int index() {
    return index;
  }

  /** As the world writes it. */
  String label() {
    return label;
  }

  /** How many buckets it is long. */
  int steps() {
    return steps;
  }

  /** How many buckets of the window before make one of this. */
  long bucketsOf(Window finer) {
    return step / finer.step;
  }

  /** The number of the bucket that holds an instant, which is given in milliseconds. */
  long bucketOf(long at) {
    return -Math.floorDiv(-at, step);
  }

  /** The newest bucket that has ended by then. */
  long endedBy(long tick) {
    return Math.floorDiv(tick, step);
  }

  /** The newest bucket that the window has left behind by then. */
  long edge(long tick) {
    return endedBy(tick) - steps;
  }

  /** The window holds what was made after this time; both are in milliseconds. */
  long from(long tick) {
    return edge(tick) * step;
  }
}
