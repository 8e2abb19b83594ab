package com.legerible.benchmarks.topten;

import com.legerible.benchmarks.CannotMeasureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;

/** The Kafka of a running stack. */
record Broker(String address) {

  /** Of the stack that runs on this data folder. */
  static Broker of(Path data) throws CannotMeasureException {
    Path file = data.resolve("stack.json");
    try {
      for (JsonNode process :
          Json.MAPPER.readTree(Files.readString(file)).get("processes").values()) {
        if (process.get("name").asString().equals("kafka")) {
          return new Broker("127.0.0.1:" + process.get("port").asInt());
        }
      }
    } catch (IOException e) {
      throw new CannotMeasureException("No stack runs on " + data, e);
    }
    throw new CannotMeasureException("The stack on " + data + " has no Kafka", null);
  }

  KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest"),
        new StringDeserializer(),
        new StringDeserializer());
  }

  KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", address, "acks", "all", "linger.ms", "0"),
        new StringSerializer(),
        new StringSerializer());
  }

  void fromTheBeginning(KafkaConsumer<String, String> consumer, String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }
}
