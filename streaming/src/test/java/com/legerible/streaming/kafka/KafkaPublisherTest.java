package com.legerible.streaming.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.legerible.contracts.events.IsbnSeen;
import com.legerible.contracts.topics.Topics;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaPublisherTest {

  private final MockProducer<String, String> producer =
      new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
  private final KafkaPublisher publisher = new KafkaPublisher(producer);

  @Test
  void anEventGoesToItsTopicUnderItsKey() throws Exception {
    publisher.publish(List.of(seen()));
    assertThat(producer.history())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.topic()).isEqualTo("isbns");
              assertThat(record.key()).isEqualTo("9783453273351");
              assertThat(record.value()).contains("\"seenAt\":\"2026-11-22T16:00:00.789Z\"");
            });
  }

  @Test
  void aSendThatFailedIsNotTakenForPublished() {
    producer.sendException = new KafkaException("full");
    assertThatExceptionOfType(NotPublishedException.class)
        .isThrownBy(() -> publisher.publish(List.of(seen())))
        .withMessageContainingAll("isbns", "full");
  }

  @Test
  void aSendThatFailedLaterIsNotTakenForPublishedEither() {
    var slow = new MockProducer<>(false, null, new StringSerializer(), new StringSerializer());
    var failing =
        new Thread(
            () -> {
              while (!slow.errorNext(new TimeoutException("expired"))) {
                Thread.onSpinWait();
              }
            });
    failing.start();
    assertThatExceptionOfType(NotPublishedException.class)
        .isThrownBy(() -> new KafkaPublisher(slow).publish(List.of(seen())))
        .withMessageContaining("expired");
  }

  private static Outgoing seen() {
    return new Outgoing(
        Topics.ISBNS,
        "9783453273351",
        new IsbnSeen("9783453273351", Instant.parse("2026-11-22T16:00:00.789Z"), "recorded"));
  }
}
