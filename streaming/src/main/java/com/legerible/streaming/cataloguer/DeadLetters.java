package com.legerible.streaming.cataloguer;

import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.topics.Topics;
import com.legerible.streaming.kafka.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes dead letters of the records that lead to no book, and says so in the log. */
final class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final Clock clock;
  private long count;

  DeadLetters(Clock clock) {
    this.clock = clock;
  }

  Outgoing deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
    return new Outgoing(
        Topics.DEAD_LETTERS,
        record.topic(),
        new DeadLetter(
            reason,
            record.topic(),
            record.partition(),
            record.offset(),
            text(record.key()),
            text(record.value()),
            clock.instant()));
  }

  /** Counts and logs what was published; a record that is tried again is said once. */
  void published(Outgoing outgoing) {
    if (outgoing.event() instanceof DeadLetter letter) {
      count++;
      LOG.warn(
          "Dead letter {} from {}-{} at {}: {}",
          count,
          letter.topic(),
          letter.partition(),
          letter.offset(),
          letter.reason());
    }
  }

  static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
