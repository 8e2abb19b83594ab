package com.legerible.localstack.launcher.supervision;

import java.time.Duration;

/** How long to wait before a process that died is started again: longer each time. */
final class Backoff {

  static final Duration FIRST = Duration.ofMillis(500);
  static final Duration LONGEST = Duration.ofSeconds(30);

  /** A process that lived so long was well: its death is a new story. */
  static final Duration WELL = Duration.ofMinutes(1);

  private Duration next = FIRST;

  Duration after(Duration lived) {
    if (lived.compareTo(WELL) >= 0) {
      next = FIRST;
    }
    Duration pause = next;
    Duration twice = pause.multipliedBy(2);
    next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    return pause;
  }
}
