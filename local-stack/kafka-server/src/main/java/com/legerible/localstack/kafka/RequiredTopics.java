package com.legerible.localstack.kafka;

import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** Makes Kafka hold the declared topics: adds missing ones and refuses wrong partitions. */
final class RequiredTopics implements AutoCloseable {

  private static final short ONE_COPY = 1;
  private static final int TIMEOUT_MILLISECONDS = 60_000;

  private final Admin admin;

  RequiredTopics(int port) {
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + port,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                TIMEOUT_MILLISECONDS));
  }

  void ensure() {
    Collection<String> existing = result(admin.listTopics().names());
    List<Topic> kept = new ArrayList<>();
    List<NewTopic> missing = new ArrayList<>();
    for (Topic topic : Topics.all()) {
      if (existing.contains(topic.name())) {
        kept.add(topic);
      } else {
        missing.add(
            new NewTopic(topic.name(), topic.partitions(), ONE_COPY).configs(topic.settings()));
      }
    }
    refuseOtherPartitions(kept);
    alterSettings(kept);
    result(admin.createTopics(missing).all());
  }

  /** More or fewer partitions would tear apart positions and checkpoints. */
  private void refuseOtherPartitions(List<Topic> topics) {
    List<String> names = topics.stream().map(Topic::name).toList();
    Map<String, TopicDescription> found = result(admin.describeTopics(names).allTopicNames());
    for (Topic topic : topics) {
      TopicDescription description = found.get(topic.name());
      int partitions = description == null ? 0 : description.partitions().size();
      if (partitions != topic.partitions()) {
        throw new TopicsRefused(
            "The topic %s has %d partitions, but %d are declared. They cannot change under existing"
                    .formatted(topic.name(), partitions, topic.partitions())
                + " data: start with another data folder, or go back to the version that made it.");
      }
    }
  }

  private void alterSettings(List<Topic> topics) {
    List<ConfigResource> resources = topics.stream().map(RequiredTopics::resource).toList();
    Map<ConfigResource, Config> found = result(admin.describeConfigs(resources).all());
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    for (Topic topic : topics) {
      List<AlterConfigOp> different = differences(topic, found.get(resource(topic)));
      if (!different.isEmpty()) {
        System.err.println("Setting " + different + " of the topic " + topic.name());
        changes.put(resource(topic), different);
      }
    }
    result(admin.incrementalAlterConfigs(changes).all());
  }

  private static List<AlterConfigOp> differences(
      Topic topic, @org.jspecify.annotations.Nullable Config found) {
    return topic.settings().entrySet().stream()
        .filter(wanted -> !wanted.getValue().equals(value(found, wanted.getKey())))
        .map(wanted -> new ConfigEntry(wanted.getKey(), wanted.getValue()))
        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
        .toList();
  }

  private static @org.jspecify.annotations.Nullable String value(
      @org.jspecify.annotations.Nullable Config found, String name) {
    ConfigEntry entry = found == null ? null : found.get(name);
    return entry == null ? null : entry.value();
  }

  private static ConfigResource resource(Topic topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }

  private static <T> T result(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new TopicsRefused("Kafka refused to look after its topics: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TopicsRefused("Interrupted while Kafka looked after its topics");
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
