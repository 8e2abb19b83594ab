package com.legerible.backend.broadcast;

import com.legerible.backend.topten.RankingKey;
import com.legerible.backend.totals.VersionedTotals;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.rest.Totals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the log says up to a position; used by one thread. */
final class BroadcastState {

  private final long[] lastPositions;
  private final Map<RankingKey, TopTenChanged> rankings;
  private BroadcastPosition position;
  private VersionedTotals totals;
  private long generation;

  BroadcastState(
      BroadcastPosition position,
      long[] lastPositions,
      Map<RankingKey, TopTenChanged> rankings,
      VersionedTotals totals,
      long generation) {
    this.position = position;
    this.lastPositions = lastPositions.clone();
    this.rankings = new HashMap<>(rankings);
    this.totals = totals;
    this.generation = generation;
  }

  BroadcastPosition position() {
    return position;
  }

  VersionedTotals totals() {
    return totals;
  }

  void moveTo(int index, long nextOffset) {
    position = position.with(index, nextOffset);
  }

  /** False when the relay has sent this before. */
  boolean isNew(int index, long relayPosition) {
    if (relayPosition <= lastPositions[index]) {
      return false;
    }
    lastPositions[index] = relayPosition;
    return true;
  }

  /**
   * Counts loans.
   *
   * @param more net of undos
   * @param changes loans and undos
   */
  void countLoans(long more, long changes) {
    Totals before = totals.totals();
    totals =
        new VersionedTotals(
            new Totals(before.books(), before.loans() + more, before.readers()),
            totals.changes() + changes);
  }

  /** Takes the books and readers from a fresh count, and keeps the loans that the log counts. */
  boolean recount(Totals counted) {
    VersionedTotals before = totals;
    totals =
        new VersionedTotals(
            new Totals(counted.books(), before.totals().loans(), counted.readers()),
            before.changes());
    return !totals.equals(before);
  }

  /** True when it is newer than what is known, and of the generation that is shown. */
  boolean accept(TopTenChanged changed) {
    RankingKey key = new RankingKey(changed.generation(), changed.window());
    TopTenChanged known = rankings.get(key);
    if (known != null && known.sequence() >= changed.sequence()) {
      return false;
    }
    rankings.put(key, changed);
    return changed.generation() == generation;
  }

  /** The rankings that are shown. */
  List<TopTenChanged> shown() {
    return rankings.values().stream().filter(r -> r.generation() == generation).toList();
  }

  Optional<TopTenChanged> shown(String window) {
    return Optional.ofNullable(rankings.get(new RankingKey(generation, window)));
  }

  long generation() {
    return generation;
  }

  void show(long newGeneration) {
    generation = newGeneration;
    // The one before stays, for a flip that is taken back.
    rankings.keySet().removeIf(key -> key.generation() < newGeneration - 1);
  }
}
