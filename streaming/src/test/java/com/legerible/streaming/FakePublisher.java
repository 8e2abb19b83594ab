package com.legerible.streaming;

import com.legerible.streaming.kafka.NotPublishedException;
import com.legerible.streaming.kafka.Outgoing;
import com.legerible.streaming.kafka.Publisher;
import java.util.ArrayList;
import java.util.List;

/** A publisher that remembers, and fails as often as it is told to. */
public final class FakePublisher implements Publisher {

  private final List<Outgoing> published = new ArrayList<>();
  private final List<Outgoing> failed = new ArrayList<>();
  private int failures;
  private boolean closed;
  private Runnable afterwards = () -> {};

  public FakePublisher failing(int times) {
    failures = times;
    return this;
  }

  public FakePublisher afterwards(Runnable action) {
    afterwards = action;
    return this;
  }

  @Override
  public synchronized void publish(List<Outgoing> events) throws NotPublishedException {
    if (failures > 0) {
      failures--;
      failed.addAll(events);
      throw new NotPublishedException("Kafka is away", new IllegalStateException("away"));
    }
    published.addAll(events);
    afterwards.run();
  }

  @Override
  public synchronized void close() {
    closed = true;
  }

  public synchronized List<Outgoing> published() {
    return List.copyOf(published);
  }

  public synchronized List<Outgoing> failed() {
    return List.copyOf(failed);
  }

  public synchronized boolean isClosed() {
    return closed;
  }
}
