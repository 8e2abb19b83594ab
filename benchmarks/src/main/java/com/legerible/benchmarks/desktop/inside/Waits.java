package com.legerible.benchmarks.desktop.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long a click would have waited in each step of a session. */
final class Waits {

  /** A wait that a person notices. */
  static final long LONG = TimeUnit.MILLISECONDS.toNanos(100);

  private final List<Long> nanos = new ArrayList<>();
  private String step = "";

  /** Ends the step before, which is told if anything was measured in it; nothing has no name. */
  synchronized void begin(String next) {
    if (!nanos.isEmpty()) {
      nanos.sort(null);
      int last = nanos.size() - 1;
      Told.of(
              Told.Kind.STEP,
              step,
              nanos.size(),
              micros(nanos.get(last * 99 / 100)),
              micros(nanos.get(last)))
          .say();
    }
    nanos.clear();
    step = next;
  }

  synchronized void add(long wait, long processor, String where) {
    if (!step.isEmpty()) {
      nanos.add(wait);
      if (wait > LONG) {
        Told.of(Told.Kind.STALL, step, micros(wait), micros(processor), where).say();
      }
    }
  }

  private static long micros(long nanos) {
    return TimeUnit.NANOSECONDS.toMicros(nanos);
  }
}
