package com.legerible.backend.live;

import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.contracts.rest.Recommendation;
import com.legerible.contracts.rest.Recommendations;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One connected screen: who looks at it, and what waits for it. */
final class LiveStream {

  private final ClientBuffer buffer;
  private final Runnable signal;
  private volatile Runnable end = () -> {};
  private volatile @Nullable Viewer viewer;
  private volatile @Nullable Recommendations recommendations;

  LiveStream(
      @Nullable Viewer viewer,
      @Nullable Recommendations recommendations,
      int waitingFacts,
      FactBudget budget,
      Runnable signal) {
    this.viewer = viewer;
    this.recommendations = recommendations;
    this.buffer = new ClientBuffer(waitingFacts, budget);
    this.signal = signal;
  }

  ClientBuffer buffer() {
    return buffer;
  }

  @Nullable Viewer viewer() {
    return viewer;
  }

  @Nullable Recommendations recommendations() {
    return recommendations;
  }

  boolean seesReaders() {
    return Viewer.seesReaders(viewer);
  }

  void state(String key, BroadcastPosition position, Frame frame) {
    buffer.state(key, position, frame);
  }

  void logged(String key, BroadcastPosition position, Frame frame) {
    buffer.logged(key, position, frame);
  }

  void fact(Fact fact) {
    buffer.fact(fact, seesReaders());
  }

  void heartbeat() {
    buffer.heartbeat();
    signal();
  }

  /** Shows the recommendations unless these books are on the screen already. */
  void recommend(String key, BroadcastPosition position, Recommendations newer, Frame frame) {
    if (!Objects.equals(items(newer), items(recommendations))) {
      recommendations = newer;
      buffer.state(key, position, frame);
      signal();
    }
  }

  /** From now on the stream shows what everybody may see. */
  void sessionEnded() {
    viewer = null;
    recommendations = null;
    buffer.startOver("Your session has ended. Sign in again to see what is yours.");
    signal();
  }

  void signal() {
    signal.run();
  }

  void endWith(Runnable newEnd) {
    end = newEnd;
  }

  /** Ends the connection. */
  void end() {
    end.run();
  }

  private static @Nullable List<Recommendation> items(@Nullable Recommendations some) {
    return some == null ? null : some.items();
  }
}
