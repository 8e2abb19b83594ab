package com.legerible.backend.live;

import com.legerible.backend.security.Sessions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Goes round all streams: heartbeats, ended sessions, and in the end the farewell. */
@Component
final class LiveRounds implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveRounds.class);

  private final OpenStreams streams;
  private final Sessions sessions;
  private volatile boolean running;

  LiveRounds(OpenStreams streams, Sessions sessions) {
    this.streams = streams;
    this.sessions = sessions;
  }

  @Scheduled(fixedRateString = "${legerible.live.heartbeat}")
  void heartbeat() {
    streams.all().forEach(LiveStream::heartbeat);
  }

  @Scheduled(fixedDelayString = "${legerible.live.check-sessions}")
  void checkSessions() {
    List<LiveStream> viewed = streams.all().stream().filter(s -> s.viewer() != null).toList();
    Set<String> tokens = viewed.stream().flatMap(LiveRounds::token).collect(Collectors.toSet());
    if (tokens.isEmpty()) {
      return;
    }
    try {
      Set<String> open = sessions.stillOpen(tokens);
      viewed.stream()
          .filter(stream -> token(stream).anyMatch(token -> !open.contains(token)))
          .forEach(streams::sessionEnded);
    } catch (DataAccessException | TransactionException e) {
      log.debug("Sessions are checked again later: {}", e.toString());
    }
  }

  private static Stream<String> token(LiveStream stream) {
    Viewer viewer = stream.viewer();
    return viewer == null ? Stream.of() : Stream.of(viewer.token());
  }

  @Override
  public void start() {
    running = true;
  }

  /** Before the web server stops, which would wait for every stream to end by itself. */
  @Override
  public void stop() {
    running = false;
    streams.all().forEach(LiveStream::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
