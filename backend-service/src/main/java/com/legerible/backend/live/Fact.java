package com.legerible.backend.live;

import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.backend.broadcast.FactPlace;
import java.time.Instant;

/**
 * An event that must not be missed.
 *
 * @param position the log was read up to here, this fact included
 * @param forLibrarians with what only they may see
 */
record Fact(
    FactPlace place, BroadcastPosition position, Instant at, Frame forAll, Frame forLibrarians) {

  boolean isAfter(BroadcastPosition other) {
    return place.offset() >= other.next(place.index());
  }

  Frame frame(boolean librarian) {
    return librarian ? forLibrarians : forAll;
  }
}
