package com.legerible.backend.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.topics.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final DeadLetters letters = new DeadLetters(producer, meters, Clock.systemUTC());

  @Test
  void theFirstOneOfATopicIsARise() {
    assertThat(counted()).isZero();
    letters.bury(
        new ConsumerRecord<>(
            Topics.LOANS.name(), 0, 5, "1", "garbage".getBytes(StandardCharsets.UTF_8)),
        "The value is not JSON.");
    assertThat(counted()).isEqualTo(1);
    assertThat(producer.history()).hasSize(1);
  }

  private double counted() {
    return meters.get(DeadLetters.COUNTER).tag("topic", Topics.LOANS.name()).counter().count();
  }
}
