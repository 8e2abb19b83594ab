package com.legerible.localstack.kafka;

/** Kafka holds topics that differ from what Legerible declares in a way that cannot be repaired. */
final class TopicsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TopicsRefused(String message) {
    super(message);
  }
}
