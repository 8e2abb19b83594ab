package com.legerible.backend.live;

import com.legerible.backend.broadcast.BroadcastPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The screens that have seen more, at another replica or before a restart, than is read here. What
 * is known here would take them back, so they wait. Guarded by its owner.
 */
final class AheadStreams {

  /** What another replica has read is in the log, unless the log has lost it. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  // Weak, because a stream may end while it waits.
  private final Map<LiveStream, Seen> waiting = new WeakHashMap<>();

  /**
   * Lets a stream wait.
   *
   * @param seen what it has seen
   * @param position what is read here
   */
  void add(LiveStream stream, BroadcastPosition seen, BroadcastPosition position, Instant now) {
    waiting.put(stream, new Seen(seen, position, now));
  }

  /** Whether the stream has to wait still; asked no more once it has not. */
  boolean waits(LiveStream stream, BroadcastPosition position, Instant now) {
    Seen seen = waiting.get(stream);
    boolean waits = seen != null && !seen.isOver(position, now);
    if (!waits) {
      waiting.remove(stream);
    }
    return waits;
  }

  /** Takes out those that need not wait any more. */
  List<LiveStream> take(BroadcastPosition position, Instant now) {
    waiting.replaceAll((stream, seen) -> seen.whileTheLogStands(position, now));
    List<LiveStream> over =
        waiting.entrySet().stream()
            .filter(one -> one.getValue().isOver(position, now))
            .map(Map.Entry::getKey)
            .toList();
    over.forEach(waiting::remove);
    return over;
  }

  private record Seen(BroadcastPosition position, BroadcastPosition start, Instant since) {

    /** Patience is for a log that brings news; from one that is away nothing can be missed. */
    private Seen whileTheLogStands(BroadcastPosition reached, Instant now) {
      return start.toString().equals(reached.toString()) ? new Seen(position, start, now) : this;
    }

    private boolean isOver(BroadcastPosition reached, Instant now) {
      return reached.covers(position) || !since.plus(PATIENCE).isAfter(now);
    }
  }
}
