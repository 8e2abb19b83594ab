package com.legerible.backend.outbox;

import com.legerible.contracts.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning to its present end. */
public final class TopicReader {

  /** One record as every reader of the relay's topics sees it; without a position it has -1. */
  public record Read(int partition, String key, String value, long position) {}

  private final String servers;

  public TopicReader(String servers) {
    this.servers = servers;
  }

  public List<Read> readAll(Topic topic) {
    Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    var text = new StringDeserializer();
    try (var consumer = new KafkaConsumer<>(settings, text, text)) {
      List<TopicPartition> partitions =
          IntStream.range(0, topic.partitions())
              .mapToObj(number -> new TopicPartition(topic.name(), number))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      var all = new ArrayList<Read>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(read(record)));
      }
      return all;
    }
  }

  private static Read read(ConsumerRecord<String, String> record) {
    Header position = record.headers().lastHeader(Topic.POSITION_HEADER);
    return new Read(
        record.partition(),
        record.key(),
        record.value(),
        position == null
            ? -1
            : Long.parseLong(new String(position.value(), StandardCharsets.US_ASCII)));
  }
}
