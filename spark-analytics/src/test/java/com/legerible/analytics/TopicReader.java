package com.legerible.analytics;

import com.legerible.analytics.log.Json;
import com.legerible.contracts.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads a topic from its beginning, further at each look. */
final class TopicReader<T> implements AutoCloseable {

  private final KafkaConsumer<String, String> consumer =
      new KafkaConsumer<>(
          Map.of("bootstrap.servers", Servers.kafka().address()),
          new StringDeserializer(),
          new StringDeserializer());

  private final Class<T> type;
  private final String keyPrefix;
  private final List<T> events = new ArrayList<>();

  TopicReader(Topic topic, Class<T> type, String keyPrefix) {
    this.type = type;
    this.keyPrefix = keyPrefix;
    List<TopicPartition> partitions =
        IntStream.range(0, topic.partitions())
            .mapToObj(number -> new TopicPartition(topic.name(), number))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Without the tombstones. */
  List<T> events() {
    for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofMillis(200))) {
      if (one.value() != null && one.key().startsWith(keyPrefix)) {
        events.add(Json.read(one.value(), type));
      }
    }
    return events;
  }

  List<T> await(String what, Predicate<List<T>> condition) {
    Awaitility.await(what)
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> condition.test(events()));
    return events;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
