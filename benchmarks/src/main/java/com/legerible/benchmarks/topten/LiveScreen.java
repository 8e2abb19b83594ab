package com.legerible.benchmarks.topten;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.MessageEvent;
import com.launchdarkly.eventsource.StreamException;
import com.launchdarkly.logging.LDLogger;
import com.legerible.benchmarks.CannotMeasureException;
import com.legerible.contracts.live.LiveEvents;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Ranking;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The second client: reads the live stream and writes down when it saw what. */
final class LiveScreen implements AutoCloseable {

  /** Three heartbeats. */
  private static final long SILENCE_SECONDS = 30;

  private final Observations seen;
  private final EventSource stream;
  private final Thread reader = new Thread(this::read, "live screen");
  private volatile boolean closed;
  private volatile @Nullable String fault;

  private LiveScreen(HttpUrl live, Observations seen) {
    this.seen = seen;
    this.stream =
        new EventSource.Builder(
                ConnectStrategy.http(live.uri())
                    .connectTimeout(5, TimeUnit.SECONDS)
                    .readTimeout(SILENCE_SECONDS, TimeUnit.SECONDS))
            .logger(LDLogger.none())
            .build();
  }

  static LiveScreen open(HttpUrl live, Observations seen) {
    LiveScreen screen = new LiveScreen(live, seen);
    screen.reader.setDaemon(true);
    screen.reader.start();
    return screen;
  }

  /** Fails when the stream broke: what it missed meanwhile cannot be measured. */
  void requireUnbroken() throws CannotMeasureException {
    String reason = fault;
    if (reason != null) {
      throw new CannotMeasureException("The live stream broke: " + reason, null);
    }
  }

  @Override
  public void close() {
    closed = true;
    stream.close();
  }

  private void read() {
    try {
      while (!closed) {
        MessageEvent event = stream.readMessage();
        take(event.getEventName(), event.getData(), System.nanoTime());
      }
    } catch (StreamException | JacksonException e) {
      if (!closed) {
        fault = String.valueOf(e);
      }
    }
  }

  private void take(String name, String data, long at) {
    switch (name) {
      case LiveEvents.SNAPSHOT ->
          Json.MAPPER.readValue(data, LiveSnapshot.class).rankings().forEach(r -> rank(r, at));
      case LiveEvents.TOP_TEN -> rank(Json.MAPPER.readValue(data, Ranking.class), at);
      case LiveEvents.LOAN -> {
        LiveLoan loan = Json.MAPPER.readValue(data, LiveLoan.class);
        seen.logged(loan.loanId(), loan.bookId());
      }
      case LiveEvents.RESET -> fault = "the server had to start it anew: " + data;
      default -> {
        // Totals, new books and simulations are not measured.
      }
    }
  }

  private void rank(Ranking ranking, long at) {
    if (ranking.window().equals("all")) {
      seen.ranked(ranking, at);
    }
  }
}
