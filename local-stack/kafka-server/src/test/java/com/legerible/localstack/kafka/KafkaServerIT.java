package com.legerible.localstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.contracts.topics.Topics;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Server;
import com.legerible.localstack.servers.ServerContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaServerIT extends ServerContract {

  private static final TopicPartition LOANS = new TopicPartition(Topics.LOANS.name(), 0);

  @Override
  protected Kafka server(Path folder) {
    return new Kafka(Home.find(), new DataFolder(folder), FreePort.find());
  }

  @Override
  protected void write(Server server) throws Exception {
    try (var producer =
        new KafkaProducer<>(settings(server), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(LOANS.topic(), LOANS.partition(), "1", "Dune")).get();
    }
  }

  @Override
  protected void assertWritten(Server server) {
    try (var consumer =
        new KafkaConsumer<>(settings(server), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(LOANS));
      consumer.seekToBeginning(List.of(LOANS));
      var records = consumer.poll(Duration.ofSeconds(20));
      assertThat(records).extracting(record -> record.value()).containsExactly("Dune");
    }
  }

  @Test
  void holdsEveryTopicAsDeclaredAndNoOtherComesIntoBeing() throws Exception {
    try (Kafka kafka = server(folder());
        Admin admin = startedAdmin(kafka)) {
      var names = Topics.all().stream().map(topic -> topic.name()).toList();
      assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(names);
      var descriptions = admin.describeTopics(names).allTopicNames().get();
      for (var topic : Topics.all()) {
        assertThat(descriptions.get(topic.name()).partitions()).hasSize(topic.partitions());
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        topic.settings().forEach((k, v) -> assertThat(config.get(k).value()).isEqualTo(v));
      }
      assertThatThrownBy(() -> admin.describeTopics(List.of("misspelt")).allTopicNames().get())
          .hasMessageContaining("UnknownTopicOrPartition");
    }
  }

  @Test
  void refusesToStartWithOtherPartitionsThanDeclared() throws Exception {
    Kafka kafka = server(folder());
    try (Admin admin = startedAdmin(kafka)) {
      admin.createPartitions(Map.of("top-ten", NewPartitions.increaseTo(3))).all().get();
    }
    kafka.stop();
    assertThatThrownBy(kafka::start)
        .hasMessageContaining("The topic top-ten has 3 partitions, but 1 are declared");
  }

  private static Admin startedAdmin(Kafka kafka) {
    kafka.start();
    return Admin.create(settings(kafka));
  }

  private static Map<String, Object> settings(Server server) {
    return Map.of("bootstrap.servers", ((Kafka) server).address());
  }
}
