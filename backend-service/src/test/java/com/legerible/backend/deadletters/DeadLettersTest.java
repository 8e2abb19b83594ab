package com.legerible.backend.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.topics.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeadLettersTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final JsonMapper json = JsonMapper.builder().build();
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

  @Test
  void aLongRecordIsShortenedToWhatKafkaTakesAndSaysSo() {
    letters.bury(record("k".repeat(300_000), new byte[300_000]), "r".repeat(300_000));
    byte[] sent = producer.history().get(0).value();
    assertThat(sent).hasSizeLessThan(1_000_000);
    assertThat(json.readValue(sent, DeadLetter.class).wasShortened()).isTrue();
  }

  private static ConsumerRecord<String, byte[]> record(String key, byte[] value) {
    return new ConsumerRecord<>(Topics.LOANS.name(), 0, 5, key, value);
  }

  private double counted() {
    return meters.get(DeadLetters.COUNTER).tag("topic", Topics.LOANS.name()).counter().count();
  }
}
