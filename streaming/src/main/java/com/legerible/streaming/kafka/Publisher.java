package com.legerible.streaming.kafka;

import java.util.List;

/** Hands events over to Kafka. */
public interface Publisher extends AutoCloseable {

  /**
   * Returns when Kafka has stored all events.
   *
   * @throws NotPublishedException when it is not known that it has; publishing the same again is
   *     right
   */
  void publish(List<Outgoing> events) throws NotPublishedException, InterruptedException;

  @Override
  void close();
}
