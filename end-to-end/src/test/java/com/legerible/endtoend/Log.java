package com.legerible.endtoend;

import com.legerible.contracts.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The log itself, read and written past the product, as an attacker or a repeat would. */
final class Log implements AutoCloseable {

  private final KafkaProducer<String, String> producer;
  private final KafkaConsumer<String, String> consumer;

  Log(String kafka) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  void send(Topic topic, String key, Object event) {
    sendText(topic, key, Library.JSON.writeValueAsString(event));
  }

  void sendText(Topic topic, String key, String value) {
    producer.send(new ProducerRecord<>(topic.name(), key, value));
    producer.flush();
  }

  /** Sends records once more, to the same partitions and with the same headers. */
  void sendAgain(List<ConsumerRecord<String, String>> records) {
    records.forEach(
        record ->
            producer.send(
                new ProducerRecord<>(
                    record.topic(),
                    record.partition(),
                    record.key(),
                    record.value(),
                    record.headers())));
    producer.flush();
  }

  /** What a header says as text. */
  static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  long end(Topic topic) {
    return consumer.endOffsets(partitions(topic)).values().stream().mapToLong(o -> o).sum();
  }

  List<ConsumerRecord<String, String>> read(Topic topic) {
    return read(topic, 0);
  }

  /** All that the topic holds now, each partition from the given offset. */
  List<ConsumerRecord<String, String>> read(Topic topic, long from) {
    List<TopicPartition> partitions = partitions(topic);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    consumer.assign(partitions);
    partitions.forEach(p -> consumer.seek(p, Math.min(from, ends.get(p))));
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    }
    return records;
  }

  private static List<TopicPartition> partitions(Topic topic) {
    return IntStream.range(0, topic.partitions())
        .mapToObj(partition -> new TopicPartition(topic.name(), partition))
        .toList();
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    consumer.close();
  }
}
