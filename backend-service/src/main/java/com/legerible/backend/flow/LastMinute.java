package com.legerible.backend.flow;

import com.legerible.contracts.rest.Pipeline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/** The times of the last minute, kept in slots of ten seconds. */
final class LastMinute {

  private static final int SLOTS = 6;
  private static final long SLOT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);
  private static final int DIGITS = 2;

  private final LongSupplier nanoTime;
  private final Histogram[] slots = new Histogram[SLOTS];
  private final long[] numbers = new long[SLOTS];

  LastMinute(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    for (int i = 0; i < SLOTS; i++) {
      slots[i] = new Histogram(LONGEST_MICROS, DIGITS);
      numbers[i] = Long.MIN_VALUE;
    }
  }

  synchronized void record(Duration taken) {
    long number = now();
    int slot = (int) Math.floorMod(number, (long) SLOTS);
    if (numbers[slot] != number) {
      numbers[slot] = number;
      slots[slot].reset();
    }
    slots[slot].recordValue(
        Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(taken.toNanos())));
  }

  synchronized Pipeline.Hop summary(String name) {
    Histogram all = new Histogram(LONGEST_MICROS, DIGITS);
    long oldest = now() - SLOTS;
    for (int i = 0; i < SLOTS; i++) {
      if (numbers[i] > oldest) {
        all.add(slots[i]);
      }
    }
    return new Pipeline.Hop(
        name,
        all.getTotalCount(),
        all.getValueAtPercentile(50) / 1e3,
        all.getValueAtPercentile(99) / 1e3);
  }

  private long now() {
    return Math.floorDiv(nanoTime.getAsLong(), SLOT_NANOS);
  }
}
