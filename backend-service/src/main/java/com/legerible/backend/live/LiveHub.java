package com.legerible.backend.live;

import com.legerible.backend.broadcast.Audience;
import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.backend.broadcast.FactPlace;
import com.legerible.backend.totals.VersionedTotals;
import com.legerible.contracts.live.LiveEvents;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Hands every event to every stream. Nothing here waits: streams only take notes. */
@Component
final class LiveHub implements Audience {

  private final OpenStreams streams;
  private final Frames frames;
  private final LiveProperties properties;
  private final InstantSource clock;
  // Touched by the broadcast thread only. A stream that begins sees all of it or nothing.
  private final List<Consumer<LiveState>> said = new ArrayList<>();
  private final AddedBooks added = new AddedBooks();
  private final AheadStreams ahead = new AheadStreams();
  private @Nullable LiveState state;
  private @Nullable FactHistory history;

  @Autowired
  LiveHub(OpenStreams streams, Frames frames, LiveProperties properties) {
    this(streams, frames, properties, InstantSource.system());
  }

  LiveHub(OpenStreams streams, Frames frames, LiveProperties properties, InstantSource clock) {
    this.streams = streams;
    this.frames = frames;
    this.properties = properties;
    this.clock = clock;
  }

  /** Whether there is anything to show yet. */
  synchronized boolean isReady() {
    return state != null;
  }

  /** Adds a stream: it goes on after the given id, or begins with a snapshot. */
  synchronized void join(LiveStream stream, @Nullable String lastEventId) {
    streams.add(stream);
    LiveState now = state;
    Optional<BroadcastPosition> from =
        Optional.ofNullable(lastEventId).flatMap(BroadcastPosition::parse);
    if (now != null && from.isPresent() && from.get().sameLife(now.position())) {
      resume(stream, from.get(), now);
    }
    stream.signal();
  }

  /** Gives a stream that has to start over its snapshot. */
  synchronized void snapshot(LiveStream stream) {
    LiveState now = state;
    if (now == null
        || !stream.buffer().startsOver()
        || ahead.waits(stream, now.position(), clock.instant())) {
      return;
    }
    String reason = stream.buffer().reason();
    stream
        .buffer()
        .begin(
            now.position(),
            reason == null ? null : frames.reset(reason),
            frames.snapshot(now.snapshot(clock.instant(), stream.recommendations())));
    showToLibrarian(stream, now);
  }

  @Override
  public synchronized void begin(
      BroadcastPosition position, List<Ranking> rankings, VersionedTotals totals) {
    state = new LiveState(frames, position, rankings, totals.totals());
    history = new FactHistory(properties.keptFacts(), properties.keptFor(), position);
    streams.startOver();
  }

  @Override
  public void loanMade(BroadcastPosition position, FactPlace place, LiveLoan loan) {
    Runnable trail = frames.trail(loan, place.requestId());
    LiveLoan nameless =
        new LiveLoan(loan.loanId(), loan.bookId(), loan.title(), loan.madeAt(), null);
    Fact fact =
        new Fact(
            place,
            position,
            clock.instant(),
            frames.loan(nameless, trail),
            frames.loan(loan, trail));
    say(now -> tell(fact));
  }

  @Override
  public void bookAdded(BroadcastPosition position, FactPlace place, Book book) {
    if (!added.goesOnAt(place)) {
      sayAddedBooks();
    }
    added.add(position, place, book);
  }

  @Override
  public void rankingChanged(BroadcastPosition position, Ranking ranking) {
    Frame frame = frames.topTen(ranking);
    say(
        now -> {
          now.show(ranking);
          streams.tellLogged(LiveState.key(ranking), position, frame);
        });
  }

  @Override
  public void totalsChanged(BroadcastPosition position, VersionedTotals totals) {
    Frame frame = frames.totals(totals.totals());
    say(
        now -> {
          now.show(totals.totals());
          streams.tellLogged(LiveEvents.TOTALS, position, frame);
        });
  }

  @Override
  public synchronized void reached(BroadcastPosition position) {
    sayAddedBooks();
    LiveState now = state;
    if (now != null) {
      said.forEach(one -> one.accept(now));
      now.reached(position);
      ahead.take(position, clock.instant()).forEach(stream -> goOn(stream, now));
      streams.signal();
    }
    said.clear();
  }

  synchronized void simulationChanged(Simulation simulation) {
    LiveState now = state;
    if (now != null && now.show(simulation, clock.instant())) {
      streams.tell(LiveState.key(simulation), now.position(), frames.simulation(simulation));
      streams.signal();
    }
  }

  synchronized void importChanged(Import progress) {
    LiveState now = state;
    if (now != null && now.show(progress, clock.instant())) {
      streams.tellLibrarians(LiveState.key(progress), now.position(), frames.imported(progress));
      streams.signal();
    }
  }

  synchronized void recommend(long readerId, Recommendations recommendations) {
    LiveState now = state;
    if (now != null) {
      Frame frame = frames.recommendations(recommendations);
      for (LiveStream stream : streams.of(readerId)) {
        stream.recommend(LiveEvents.RECOMMENDATIONS, now.position(), recommendations, frame);
      }
    }
  }

  private void resume(LiveStream stream, BroadcastPosition from, LiveState now) {
    boolean isAhead = !now.position().covers(from);
    if (isAhead) {
      ahead.add(stream, from, now.position(), clock.instant());
      // The first byte tells the client that it is connected, and there may be none for a while.
      stream.heartbeat();
    }
    Optional<List<Fact>> missed =
        history == null ? Optional.empty() : history.since(from, clock.instant());
    if (missed.isEmpty()) {
      stream.buffer().startOver("Too much has happened since this screen was connected.");
      return;
    }
    stream.buffer().resume(from, missed.get(), stream.seesReaders());
    if (!isAhead) {
      showLogged(stream, now);
    }
    showProgress(stream, now);
    Recommendations own = stream.recommendations();
    if (own != null) {
      stream.state(LiveEvents.RECOMMENDATIONS, now.position(), frames.recommendations(own));
    }
  }

  private void goOn(LiveStream stream, LiveState now) {
    if (stream.buffer().isAheadOf(now.position())) {
      stream.buffer().startOver("The library no longer knows all that this screen has seen.");
    } else {
      showLogged(stream, now);
    }
  }

  private static void showLogged(LiveStream stream, LiveState now) {
    now.logged().forEach((key, frame) -> stream.logged(key, now.position(), frame));
  }

  private void showProgress(LiveStream stream, LiveState now) {
    now.progress(clock.instant()).forEach((key, frame) -> stream.state(key, now.position(), frame));
    showToLibrarian(stream, now);
  }

  private void showToLibrarian(LiveStream stream, LiveState now) {
    if (stream.seesReaders()) {
      now.librariansStates(clock.instant())
          .forEach((key, frame) -> stream.state(key, now.position(), frame));
    }
  }

  /** In the order of the log: the id of an event covers all that was told before it. */
  private void say(Consumer<LiveState> one) {
    sayAddedBooks();
    said.add(one);
  }

  private void sayAddedBooks() {
    added.take(frames, clock.instant()).forEach(fact -> said.add(now -> tell(fact)));
  }

  private void tell(Fact fact) {
    if (history != null) {
      history.add(fact);
    }
    streams.tell(fact);
  }
}
