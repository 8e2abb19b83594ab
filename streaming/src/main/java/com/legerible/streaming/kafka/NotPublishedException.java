package com.legerible.streaming.kafka;

/** Kafka did not confirm that it stored an event. */
public final class NotPublishedException extends Exception {

  private static final long serialVersionUID = 1L;

  public NotPublishedException(String message, Throwable cause) {
    super(message, cause);
  }
}
