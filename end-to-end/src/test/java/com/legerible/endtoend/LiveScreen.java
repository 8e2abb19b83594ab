package com.legerible.endtoend;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.ErrorStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.MessageEvent;
import com.legerible.contracts.live.LiveEvents;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Ranking;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An open screen: everything that the live stream ever told it, in order. */
final class LiveScreen implements AutoCloseable {

  /** One event as it arrived. */
  record Event(String name, String data, String id) {

    <T> T as(Class<T> type) {
      return Library.JSON.readValue(data, type);
    }
  }

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final EventSource source;
  private final Thread reader;

  private LiveScreen(Library library, @Nullable String lastEventId) {
    var connect = ConnectStrategy.http(URI.create(library.address() + "/api/live"));
    if (library.token() != null) {
      connect = connect.header("Authorization", "Bearer " + library.token());
    }
    var builder = new EventSource.Builder(connect).errorStrategy(ErrorStrategy.alwaysContinue());
    if (lastEventId != null) {
      builder.lastEventId(lastEventId);
    }
    source = builder.build();
    reader = new Thread(this::read, "live-screen");
    reader.setDaemon(true);
    reader.start();
  }

  static LiveScreen openedBy(Library library) {
    return new LiveScreen(library, null);
  }

  static LiveScreen resumedBy(Library library, String lastEventId) {
    return new LiveScreen(library, lastEventId);
  }

  private void read() {
    for (MessageEvent message : source.messages()) {
      events.add(new Event(message.getEventName(), message.getData(), message.getLastEventId()));
    }
  }

  List<Event> events() {
    return events;
  }

  List<Event> events(String name) {
    return events.stream().filter(event -> event.name().equals(name)).toList();
  }

  /** Every ranking of all loans that this screen has shown, in order, snapshots included. */
  List<Ranking> rankings() {
    return rankings("all");
  }

  List<Ranking> rankings(String window) {
    return events.stream()
        .flatMap(LiveScreen::rankingsIn)
        .filter(ranking -> ranking.window().equals(window))
        .toList();
  }

  Optional<Ranking> ranking() {
    List<Ranking> all = rankings();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  boolean shows(Predicate<Ranking> condition) {
    return ranking().filter(condition).isPresent();
  }

  List<Long> loanIds() {
    return events(LiveEvents.LOAN).stream()
        .map(event -> event.as(LiveLoan.class).loanId())
        .toList();
  }

  String lastEventId() {
    return events.get(events.size() - 1).id();
  }

  private static Stream<Ranking> rankingsIn(Event event) {
    return switch (event.name()) {
      case LiveEvents.TOP_TEN -> Stream.of(event.as(Ranking.class));
      case LiveEvents.SNAPSHOT -> event.as(LiveSnapshot.class).rankings().stream();
      default -> Stream.empty();
    };
  }

  @Override
  public void close() {
    source.close();
    reader.interrupt();
  }
}
