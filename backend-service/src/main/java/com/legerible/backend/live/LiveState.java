package com.legerible.backend.live;

import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.contracts.live.LiveEvents;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What every screen shows now; guarded by its owner. */
final class LiveState {

  private final Frames frames;
  private final Map<String, Ranking> rankings = new TreeMap<>();
  private final Ongoing<Simulation> simulations = new Ongoing<>(LiveState::progress);
  private final Ongoing<Import> imports = new Ongoing<>(LiveState::progress);
  private BroadcastPosition position;
  private Totals totals;

  LiveState(Frames frames, BroadcastPosition position, List<Ranking> rankings, Totals totals) {
    this.frames = frames;
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

  /** False when it says nothing new. */
  boolean show(Simulation simulation, Instant now) {
    return simulations.show(simulation, now);
  }

  /** False when it says nothing new. */
  boolean show(Import progress, Instant now) {
    return imports.show(progress, now);
  }

  LiveSnapshot snapshot(Instant now, @Nullable Recommendations recommendations) {
    return new LiveSnapshot(
        now, List.copyOf(rankings.values()), totals, recommendations, simulations.shown(now));
  }

  /** The newest of what the log says, by key. */
  Map<String, Frame> logged() {
    Map<String, Frame> states = new LinkedHashMap<>();
    rankings.values().forEach(ranking -> states.put(key(ranking), frames.topTen(ranking)));
    states.put(LiveEvents.TOTALS, frames.totals(totals));
    return states;
  }

  /** The progress of all work, by key. */
  Map<String, Frame> progress(Instant now) {
    Map<String, Frame> states = new LinkedHashMap<>();
    simulations.shown(now).forEach(one -> states.put(key(one), frames.simulation(one)));
    return states;
  }

  /** What only librarians see: it is in no snapshot. */
  Map<String, Frame> librariansStates(Instant now) {
    Map<String, Frame> states = new LinkedHashMap<>();
    imports.shown(now).forEach(one -> states.put(key(one), frames.imported(one)));
    return states;
  }

  static String key(Ranking ranking) {
    return LiveEvents.TOP_TEN + '/' + ranking.window();
  }

  static String key(Simulation simulation) {
    return LiveEvents.SIMULATION + '/' + simulation.id();
  }

  static String key(Import progress) {
    return LiveEvents.IMPORT + '/' + progress.id();
  }

  private static Ongoing.Progress progress(Simulation simulation) {
    int stage =
        switch (simulation.state()) {
          case RUNNING -> 0;
          case DONE, CANCELLED, FAILED -> 1;
          case UNDOING -> 2;
          case UNDONE -> 3;
        };
    long done = (long) simulation.made() + simulation.undone();
    return new Ongoing.Progress(simulation.id(), stage, done, simulation.finishedAt());
  }

  private static Ongoing.Progress progress(Import one) {
    int stage =
        switch (one.state()) {
          case RUNNING -> 0;
          case DONE, CANCELLED, FAILED -> 1;
          case UNDOING -> 2;
          case UNDONE -> 3;
        };
    return new Ongoing.Progress(one.id(), stage, one.read(), one.finishedAt());
  }
}
