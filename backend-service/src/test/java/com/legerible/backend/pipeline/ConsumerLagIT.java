package com.legerible.backend.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.TestServers;
import com.legerible.contracts.rest.Pipeline;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ConsumerLagIT {

  private static final TestClient susi = TestBackend.nobody().signedInAs("susi");
  private static final String ISBNS = Topics.ISBNS.name();

  /** As a cataloguer leaves it that was stopped before it read the last three. */
  @BeforeAll
  static void fiveIsbnsOfWhichTwoAreRead() {
    var servers = Map.<String, Object>of("bootstrap.servers", TestServers.kafka().address());
    var text = new StringSerializer();
    try (var producer = new KafkaProducer<>(servers, text, text)) {
      for (int i = 0; i < 5; i++) {
        producer.send(new ProducerRecord<>(ISBNS, 0, "9783453273351", "{}"));
      }
    }
    var group =
        Map.<String, Object>of(
            "bootstrap.servers", TestServers.kafka().address(), "group.id", "cataloguer");
    try (var consumer =
        new KafkaConsumer<>(group, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, Topics.ISBNS.partitions())
              .mapToObj(number -> new TopicPartition(ISBNS, number))
              .toList();
      consumer.assign(partitions);
      consumer.commitSync(
          consumer.endOffsets(partitions).entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      end ->
                          new OffsetAndMetadata(
                              end.getValue() - (end.getKey().partition() == 0 ? 3 : 0)))));
    }
  }

  @Test
  void whatTheCataloguerHasNotReadYetIsShown() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(lags()).contains(new Pipeline.Lag("cataloguer", ISBNS, 3)));
  }

  @Test
  void theBackendsOwnGroupIsShownOnceForEachTopic() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(lags())
                    .filteredOn(lag -> lag.consumer().equals("serving"))
                    .extracting(Pipeline.Lag::topic)
                    .contains(Topics.LOANS.name())
                    .doesNotHaveDuplicates());
  }

  @Test
  void whatTheRelayHasNotSentYetIsShownByTopic() {
    assertThat(lags())
        .filteredOn(lag -> lag.consumer().equals("outbox"))
        .extracting(Pipeline.Lag::topic)
        .contains("loans", "reader-loans", "books")
        .doesNotHaveDuplicates();
  }

  private static List<Pipeline.Lag> lags() {
    return susi.read(susi.get("/api/pipeline"), Pipeline.class).lags();
  }
}
