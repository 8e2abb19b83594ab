package com.legerible.backend.live;

import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What every screen shows now; guarded by its owner. */
final class LiveState {

  /** Enough for a client that comes back to see how its simulation ended. */
  private static final int SIMULATIONS = 20;

  private static final Duration SHOWN = Duration.ofMinutes(10);

  private final Map<String, Ranking> rankings = new TreeMap<>();
  private final Map<Long, Simulation> simulations =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Simulation> eldest) {
          return size() > SIMULATIONS;
        }
      };
  private BroadcastPosition position;
  private Totals totals;

  LiveState(BroadcastPosition position, List<Ranking> rankings, Totals totals) {
    this.position = position;
    this.totals = totals;
    rankings.forEach(this::show);
  }

  BroadcastPosition position() {
    return position;
  }

  void reached(BroadcastPosition further) {
    position = further;
  }

  void show(Ranking ranking) {
    rankings.put(ranking.window(), ranking);
  }

  void show(Totals newer) {
    totals = newer;
  }

  /** False when it says nothing new: what another replica runs is heard of late. */
  boolean show(Simulation simulation, Instant now) {
    Simulation known = simulations.get(simulation.id());
    boolean isNews = known == null ? isLate(simulation, now) : isFurther(simulation, known);
    if (isNews) {
      simulations.put(simulation.id(), simulation);
    }
    return isNews;
  }

  List<Ranking> rankings() {
    return List.copyOf(rankings.values());
  }

  Totals totals() {
    return totals;
  }

  /** Those that run, and those that ended so lately that somebody may still wait for the end. */
  List<Simulation> simulations(Instant now) {
    return simulations.values().stream().filter(simulation -> isLate(simulation, now)).toList();
  }

  private static boolean isFurther(Simulation simulation, Simulation known) {
    int stage = stage(simulation) - stage(known);
    int done = simulation.made() + simulation.undone() - known.made() - known.undone();
    return stage > 0 || (stage == 0 && done > 0);
  }

  private static int stage(Simulation simulation) {
    return switch (simulation.state()) {
      case RUNNING -> 0;
      case DONE, CANCELLED, FAILED -> 1;
      case UNDOING -> 2;
      case UNDONE -> 3;
    };
  }

  private static boolean isLate(Simulation simulation, Instant now) {
    Instant end = simulation.finishedAt();
    return end == null || end.isAfter(now.minus(SHOWN));
  }

  LiveSnapshot snapshot(Instant now, @Nullable Recommendations recommendations) {
    return new LiveSnapshot(now, rankings(), totals, recommendations, simulations(now));
  }
}
