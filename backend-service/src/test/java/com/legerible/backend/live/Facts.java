package com.legerible.backend.live;

import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.backend.broadcast.BroadcastPositionTest;
import com.legerible.backend.broadcast.FactPlace;
import java.time.Instant;

/** A log for tests: facts one after the other in the partitions that the test names. */
final class Facts {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final long[] next = new long[9];
  private BroadcastPosition position = BroadcastPositionTest.start("life");

  BroadcastPosition position() {
    return position;
  }

  Fact next(int partition) {
    return next(partition, NOON);
  }

  Fact next(int partition, Instant at) {
    long offset = next[partition]++;
    position = BroadcastPositionTest.with(position, partition, offset + 1);
    String name = partition + "@" + offset;
    return new Fact(
        new FactPlace(partition, offset, null),
        position,
        at,
        frame("loan", name),
        frame("loan", name + " by Nadia"));
  }

  static Frame frame(String name, String json) {
    return Frame.of(name, () -> json);
  }

  /** A state changes by a record that is no fact. */
  BroadcastPosition ranking() {
    next[6]++;
    position = BroadcastPositionTest.with(position, 6, next[6]);
    return position;
  }
}
