package com.legerible.backend.live;

import com.legerible.backend.connections.Room;
import com.legerible.backend.recommendations.RecommendationDesk;
import com.legerible.contracts.rest.Recommendations;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.server.ResponseStatusException;

/** Lets a client in: from then on its stream costs no thread. */
@Component
final class LiveDoor {

  private static final Logger log = LoggerFactory.getLogger(LiveDoor.class);

  private final LiveHub hub;
  private final OpenStreams streams;
  private final RecommendationFeed feed;
  private final RecommendationDesk desk;
  private final Room room;
  private final LiveProperties properties;
  private final FactBudget budget;
  private final Executor writers;

  LiveDoor(
      LiveHub hub,
      OpenStreams streams,
      RecommendationFeed feed,
      RecommendationDesk desk,
      Room room,
      LiveProperties properties,
      FactBudget budget,
      @Qualifier("liveWriters") Executor writers) {
    this.hub = hub;
    this.streams = streams;
    this.feed = feed;
    this.desk = desk;
    this.room = room;
    this.properties = properties;
    this.budget = budget;
    this.writers = writers;
  }

  void open(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Viewer viewer,
      @Nullable String lastEventId)
      throws IOException {
    if (!hub.isReady() || streams.size() >= room.liveStreams()) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
    Recommendations own = viewer == null ? null : recommendations(viewer);
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
    // Some proxies collect small answers unless they are told not to.
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    join(context, response, viewer, own, lastEventId);
    if (viewer != null) {
      // Whatever changed between the look and the join is noticed now.
      feed.lookAgain(viewer.readerId());
    }
  }

  private void join(
      AsyncContext context,
      HttpServletResponse response,
      @Nullable Viewer viewer,
      @Nullable Recommendations own,
      @Nullable String lastEventId)
      throws IOException {
    AtomicReference<@Nullable StreamWriter> later = new AtomicReference<>();
    LiveStream stream =
        new LiveStream(
            viewer,
            own,
            properties.waitingFacts(),
            budget,
            () -> {
              StreamWriter writer = later.get();
              if (writer != null) {
                writer.signal();
              }
            });
    StreamWriter writer =
        new StreamWriter(
            context,
            response.getOutputStream(),
            writers,
            about -> next(stream, about),
            notRead -> streams.remove(stream, notRead));
    later.set(writer);
    stream.endWith(writer::end);
    hub.join(stream, lastEventId);
    writer.start();
  }

  private byte @Nullable [] next(LiveStream stream, int about) {
    if (stream.buffer().startsOver()) {
      hub.snapshot(stream);
    }
    return stream.buffer().take(about);
  }

  private @Nullable Recommendations recommendations(Viewer viewer) {
    try {
      return desk.forReader(viewer.readerId());
    } catch (DataAccessException | TransactionException e) {
      log.debug("The recommendations of a new stream follow later: {}", e.toString());
      return null;
    }
  }
}
