package com.legerible.streaming;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.legerible.contracts.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to topics and reads what came into one since it was opened. */
final class KafkaDiary implements AutoCloseable {

  private final String kafka;
  private final KafkaConsumer<String, String> consumer;
  private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

  KafkaDiary(String kafka, Topic topic) {
    this.kafka = kafka;
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  List<ConsumerRecord<String, String>> records() {
    consumer.poll(Duration.ofMillis(200)).forEach(read::add);
    return List.copyOf(read);
  }

  /** How many came since the last look. */
  int newRecords() {
    int before = read.size();
    return records().size() - before;
  }

  List<String> keys() {
    return records().stream().map(ConsumerRecord::key).toList();
  }

  void write(Topic topic, String key, String value) {
    write(topic, List.of(key), any -> value);
  }

  void write(Topic topic, List<String> keys, UnaryOperator<String> values) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
      keys.forEach(
          key -> producer.send(new ProducerRecord<>(topic.name(), key, values.apply(key))));
    }
  }

  /** How many records of the topic the group has not committed yet. */
  long lag(Topic topic, String group) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      for (int partition = 0; partition < topic.partitions(); partition++) {
        ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
      }
      long lag = 0;
      for (var end : admin.listOffsets(ends).all().get().entrySet()) {
        var done = committed.get(end.getKey());
        lag += end.getValue().offset() - (done == null ? 0 : done.offset());
      }
      return lag;
    }
  }

  static String garbage() {
    return new String(new byte[] {'{', 0, 'x'}, UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
