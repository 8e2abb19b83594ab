package com.legerible.backend.live;

import com.legerible.backend.broadcast.BroadcastPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** Holds the latest facts for those who come back; guarded by its owner. */
final class FactHistory {

  private final int limit;
  private final Duration kept;
  private final ArrayDeque<Fact> facts = new ArrayDeque<>();
  private BroadcastPosition completeFrom;

  FactHistory(int limit, Duration kept, BroadcastPosition from) {
    this.limit = limit;
    this.kept = kept;
    this.completeFrom = from;
  }

  void add(Fact fact) {
    facts.addLast(fact);
    forget(fact.at());
  }

  /** Every fact since the position, or nothing when some of them are forgotten. */
  Optional<List<Fact>> since(BroadcastPosition position, Instant now) {
    forget(now);
    if (!position.sameLife(completeFrom) || position.missesFactsOf(completeFrom)) {
      return Optional.empty();
    }
    return Optional.of(facts.stream().filter(fact -> fact.isAfter(position)).toList());
  }

  private void forget(Instant now) {
    Instant oldest = now.minus(kept);
    Fact first = facts.peekFirst();
    while (first != null && (facts.size() > limit || first.at().isBefore(oldest))) {
      completeFrom = first.position();
      facts.removeFirst();
      first = facts.peekFirst();
    }
  }
}
