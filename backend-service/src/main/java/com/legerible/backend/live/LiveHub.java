package com.legerible.backend.live;

import com.legerible.backend.broadcast.Audience;
import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.backend.broadcast.FactPlace;
import com.legerible.backend.totals.VersionedTotals;
import com.legerible.contracts.live.LiveEvents;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Hands every event to every stream. Nothing here waits: streams only take notes. */
@Component
final class LiveHub implements Audience {

  private final Frames frames;
  private final LiveProperties properties;
  private final Clock clock;
  private final Set<LiveStream> streams = new LinkedHashSet<>();
  private final Map<Long, Integer> readers = new ConcurrentHashMap<>();
  // Touched by the broadcast thread only. A stream that begins sees all of it or nothing.
  private final List<Consumer<LiveState>> said = new ArrayList<>();
  private @Nullable LiveState state;
  private @Nullable FactHistory history;

  @Autowired
  LiveHub(Frames frames, LiveProperties properties) {
    this(frames, properties, Clock.systemUTC());
  }

  LiveHub(Frames frames, LiveProperties properties, Clock clock) {
    this.frames = frames;
    this.properties = properties;
    this.clock = clock;
  }

  /** Whether there is anything to show yet. */
  synchronized boolean isReady() {
    return state != null;
  }

  synchronized int size() {
    return streams.size();
  }

  synchronized List<LiveStream> streams() {
    return List.copyOf(streams);
  }

  boolean isConnected(long readerId) {
    return readers.containsKey(readerId);
  }

  Set<Long> connectedReaders() {
    return Set.copyOf(readers.keySet());
  }

  /** Adds a stream: it goes on after the given id, or begins with a snapshot. */
  synchronized void join(LiveStream stream, @Nullable String lastEventId) {
    streams.add(stream);
    count(stream.viewer(), 1);
    LiveState now = state;
    Optional<BroadcastPosition> from =
        Optional.ofNullable(lastEventId).flatMap(BroadcastPosition::parse);
    if (now != null && from.isPresent() && from.get().sameLife(now.position())) {
      resume(stream, from.get(), now);
    }
    stream.signal();
  }

  synchronized void leave(LiveStream stream) {
    if (streams.remove(stream)) {
      count(stream.viewer(), -1);
    }
  }

  synchronized void sessionEnded(LiveStream stream) {
    if (streams.contains(stream)) {
      count(stream.viewer(), -1);
      stream.sessionEnded();
    }
  }

  /** Gives a stream that has to start over its snapshot. */
  synchronized void snapshot(LiveStream stream) {
    LiveState now = state;
    if (now != null && stream.buffer().startsOver()) {
      String reason = stream.buffer().reason();
      stream
          .buffer()
          .begin(
              now.position(),
              reason == null ? null : frames.reset(reason),
              frames.snapshot(now.snapshot(clock.instant(), stream.recommendations())));
    }
  }

  @Override
  public synchronized void begin(
      BroadcastPosition position, List<Ranking> rankings, VersionedTotals totals) {
    state = new LiveState(position, rankings, totals.totals());
    history = new FactHistory(properties.keptFacts(), properties.keptFor(), position);
    streams.forEach(stream -> stream.buffer().startOver(null));
  }

  @Override
  public void loanMade(BroadcastPosition position, FactPlace place, LiveLoan loan) {
    LiveLoan nameless =
        new LiveLoan(loan.loanId(), loan.bookId(), loan.title(), loan.madeAt(), null);
    Fact fact =
        new Fact(place, position, clock.instant(), frames.loan(nameless), frames.loan(loan));
    said.add(now -> tell(fact));
  }

  @Override
  public void bookAdded(BroadcastPosition position, FactPlace place, Book book) {
    Frame frame = frames.bookAdded(book);
    Fact fact = new Fact(place, position, clock.instant(), frame, frame);
    said.add(now -> tell(fact));
  }

  @Override
  public void rankingChanged(BroadcastPosition position, Ranking ranking) {
    Frame frame = frames.topTen(ranking);
    said.add(
        now -> {
          now.show(ranking);
          tell(topTenKey(ranking), position, frame);
        });
  }

  @Override
  public void totalsChanged(BroadcastPosition position, VersionedTotals newer) {
    Totals totals = newer.totals();
    Frame frame = frames.totals(totals);
    said.add(
        now -> {
          now.show(totals);
          tell(LiveEvents.TOTALS, position, frame);
        });
  }

  @Override
  public synchronized void reached(BroadcastPosition position) {
    LiveState now = state;
    if (now != null) {
      said.forEach(one -> one.accept(now));
      now.reached(position);
      streams.forEach(LiveStream::signal);
    }
    said.clear();
  }

  synchronized void simulationChanged(Simulation simulation) {
    LiveState now = state;
    if (now != null && now.show(simulation, clock.instant())) {
      tell(simulationKey(simulation), now.position(), frames.simulation(simulation));
      streams.forEach(LiveStream::signal);
    }
  }

  synchronized void recommend(long readerId, Recommendations recommendations) {
    LiveState now = state;
    if (now != null) {
      Frame frame = frames.recommendations(recommendations);
      streams.stream()
          .filter(stream -> looksAt(stream, readerId))
          .forEach(
              stream ->
                  stream.recommend(
                      LiveEvents.RECOMMENDATIONS, now.position(), recommendations, frame));
    }
  }

  private void resume(LiveStream stream, BroadcastPosition from, LiveState now) {
    Optional<List<Fact>> missed =
        history == null ? Optional.empty() : history.since(from, clock.instant());
    if (missed.isEmpty()) {
      stream.buffer().startOver("Too much has happened since this screen was connected.");
      return;
    }
    stream.buffer().resume(from, missed.get(), stream.seesReaders());
    now.rankings().forEach(r -> stream.state(topTenKey(r), now.position(), frames.topTen(r)));
    stream.state(LiveEvents.TOTALS, now.position(), frames.totals(now.totals()));
    now.simulations(clock.instant())
        .forEach(s -> stream.state(simulationKey(s), now.position(), frames.simulation(s)));
    Recommendations own = stream.recommendations();
    if (own != null) {
      stream.state(LiveEvents.RECOMMENDATIONS, now.position(), frames.recommendations(own));
    }
  }

  private void count(@Nullable Viewer viewer, int more) {
    if (viewer != null) {
      readers.merge(viewer.readerId(), more, (a, b) -> a + b == 0 ? null : a + b);
    }
  }

  private void tell(Fact fact) {
    if (history != null) {
      history.add(fact);
    }
    streams.forEach(stream -> stream.fact(fact));
  }

  private void tell(String key, BroadcastPosition position, Frame frame) {
    streams.forEach(stream -> stream.state(key, position, frame));
  }

  private static boolean looksAt(LiveStream stream, long readerId) {
    Viewer viewer = stream.viewer();
    return viewer != null && viewer.readerId() == readerId;
  }

  private static String topTenKey(Ranking ranking) {
    return LiveEvents.TOP_TEN + '/' + ranking.window();
  }

  private static String simulationKey(Simulation simulation) {
    return LiveEvents.SIMULATION + '/' + simulation.id();
  }
}
