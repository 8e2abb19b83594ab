package com.legerible.backend.live;

import com.legerible.backend.broadcast.BroadcastPosition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The connected screens of this replica, and who looks at them. */
@Component
public final class OpenStreams {

  private final Set<LiveStream> streams = new LinkedHashSet<>();
  private final Map<Long, Integer> readers = new ConcurrentHashMap<>();
  private final AtomicLong dropped = new AtomicLong();
  private final FactBudget budget;

  OpenStreams(FactBudget budget) {
    this.budget = budget;
  }

  public synchronized int size() {
    return streams.size();
  }

  /** How many were ended because nobody read them. */
  public long dropped() {
    return dropped.get();
  }

  synchronized List<LiveStream> all() {
    return List.copyOf(streams);
  }

  boolean isConnected(long readerId) {
    return readers.containsKey(readerId);
  }

  Set<Long> connectedReaders() {
    return Set.copyOf(readers.keySet());
  }

  synchronized void add(LiveStream stream) {
    streams.add(stream);
    budget.shareAmong(streams.size());
    count(stream.viewer(), 1);
  }

  synchronized void remove(LiveStream stream, boolean wasNotRead) {
    if (streams.remove(stream)) {
      budget.shareAmong(streams.size());
      stream.buffer().close();
      count(stream.viewer(), -1);
      if (wasNotRead) {
        dropped.incrementAndGet();
      }
    }
  }

  synchronized void sessionEnded(LiveStream stream) {
    if (streams.contains(stream)) {
      count(stream.viewer(), -1);
      stream.sessionEnded();
    }
  }

  synchronized void startOver() {
    streams.forEach(stream -> stream.buffer().startOver(null));
  }

  synchronized void tell(Fact fact) {
    streams.forEach(stream -> stream.fact(fact));
  }

  synchronized void tell(String key, BroadcastPosition position, Frame frame) {
    streams.forEach(stream -> stream.state(key, position, frame));
  }

  synchronized void tellLogged(String key, BroadcastPosition position, Frame frame) {
    streams.forEach(stream -> stream.logged(key, position, frame));
  }

  synchronized void tellLibrarians(String key, BroadcastPosition position, Frame frame) {
    streams.stream()
        .filter(LiveStream::seesReaders)
        .forEach(stream -> stream.state(key, position, frame));
  }

  synchronized List<LiveStream> of(long readerId) {
    return streams.stream().filter(stream -> looksAt(stream, readerId)).toList();
  }

  synchronized void signal() {
    streams.forEach(LiveStream::signal);
  }

  private void count(@Nullable Viewer viewer, int more) {
    if (viewer != null) {
      readers.merge(viewer.readerId(), more, (a, b) -> a + b == 0 ? null : a + b);
    }
  }

  private static boolean looksAt(LiveStream stream, long readerId) {
    Viewer viewer = stream.viewer();
    return viewer != null && viewer.readerId() == readerId;
  }
}
