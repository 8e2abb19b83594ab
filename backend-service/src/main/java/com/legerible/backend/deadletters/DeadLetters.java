package com.legerible.backend.deadletters;

import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.topics.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Sends what could not be read or applied to the dead letters, and counts it. */
public final class DeadLetters {

  static final String COUNTER = "legerible.dead.letters";

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final int SEND_SECONDS = 15;

  private final Producer<String, byte[]> producer;
  private final MeterRegistry meters;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  public DeadLetters(Producer<String, byte[]> producer, MeterRegistry meters, Clock clock) {
    this.producer = producer;
    this.meters = meters;
    this.clock = clock;
    // An alarm that asks for a rise would not see the first one of a counter that begins with it.
    Topics.all().forEach(topic -> counter(topic.name()));
  }

  private Counter counter(String topic) {
    return meters.counter(COUNTER, "topic", topic);
  }

  /**
   * Returns when Kafka has acknowledged the dead letter.
   *
   * @throws KafkaException when it has not, so that the caller keeps the record
   */
  public void bury(ConsumerRecord<String, byte[]> record, String reason) {
    DeadLetter letter =
        new DeadLetter(
            reason,
            record.topic(),
            record.partition(),
            record.offset(),
            record.key(),
            text(record.value()),
            clock.instant());
    send(letter);
    counter(record.topic()).increment();
    log.warn(
        "Put aside {}-{} at offset {}: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        letter.reason());
  }

  private void send(DeadLetter letter) {
    byte[] value = json.writeValueAsBytes(letter);
    try {
      producer
          .send(new ProducerRecord<>(Topics.DEAD_LETTERS.name(), letter.topic(), value))
          .get(SEND_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Stopped while sending " + letter.id() + " to the dead letters", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("Could not send " + letter.id() + " to the dead letters", e);
    }
  }

  private static @Nullable String text(byte @Nullable [] value) {
    return value == null ? null : new String(value, StandardCharsets.UTF_8);
  }
}
