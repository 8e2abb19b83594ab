package com.legerible.benchmarks.topten;

import com.legerible.benchmarks.CannotMeasureException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicDeletionDisabledException;

/**
 * What rivals write into Kafka: their topics always have the same names, so that nothing piles up
 * where Kafka lets no topic be deleted.
 */
record RivalTopics(Broker broker) {

  static final String BEGINNING = "bench-rival-";

  private static final long PATIENCE_SECONDS = 20;

  /** An empty one of these names is fine. */
  void make(String topic) throws CannotMeasureException, InterruptedException {
    try (Admin admin = admin()) {
      if (!names(admin).contains(topic)) {
        result(admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all());
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new CannotMeasureException("Kafka makes no topic " + topic + ": " + e.getMessage(), e);
    }
  }

  /** Deletes all that rivals ever wrote, or empties it where Kafka lets nothing be deleted. */
  void clear() throws CannotMeasureException, InterruptedException {
    try (Admin admin = admin()) {
      forgetGroups(admin);
      List<String> topics = names(admin);
      try {
        result(admin.deleteTopics(topics).all());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicDeletionDisabledException)) {
          throw e;
        }
        empty(admin, topics);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new CannotMeasureException("What rivals wrote stays in Kafka: " + e.getMessage(), e);
    }
  }

  private Admin admin() {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", broker.address()));
  }

  private static List<String> names(Admin admin)
      throws ExecutionException, TimeoutException, InterruptedException {
    return result(admin.listTopics().names()).stream()
        .filter(name -> name.startsWith(BEGINNING))
        .toList();
  }

  /** Kafka Streams leaves no group when it ends: its members would be waited for. */
  private static void forgetGroups(Admin admin)
      throws ExecutionException, TimeoutException, InterruptedException {
    List<String> groups =
        result(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
            .map(GroupListing::groupId)
            .filter(group -> group.startsWith(BEGINNING))
            .toList();
    for (var group : result(admin.describeConsumerGroups(groups).all()).values()) {
      if (!group.members().isEmpty()) {
        var all = new RemoveMembersFromConsumerGroupOptions();
        result(admin.removeMembersFromConsumerGroup(group.groupId(), all).all());
      }
    }
    result(admin.deleteConsumerGroups(groups).all());
  }

  private static void empty(Admin admin, List<String> topics)
      throws ExecutionException, TimeoutException, InterruptedException {
    // Of a compacted topic no record can be deleted.
    Collection<AlterConfigOp> deletable =
        List.of(
            new AlterConfigOp(
                new ConfigEntry(
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE),
                AlterConfigOp.OpType.SET));
    result(
        admin
            .incrementalAlterConfigs(
                topics.stream()
                    .collect(
                        Collectors.toMap(
                            topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            topic -> deletable)))
            .all());
    Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
    for (TopicPartition partition : partitions(admin, topics)) {
      // To the end, wherever that is.
      all.put(partition, RecordsToDelete.beforeOffset(-1));
    }
    result(admin.deleteRecords(all).all());
  }

  private static List<TopicPartition> partitions(Admin admin, List<String> topics)
      throws ExecutionException, TimeoutException, InterruptedException {
    List<TopicPartition> partitions = new ArrayList<>();
    for (TopicDescription topic : result(admin.describeTopics(topics).allTopicNames()).values()) {
      topic
          .partitions()
          .forEach(
              partition -> partitions.add(new TopicPartition(topic.name(), partition.partition())));
    }
    return partitions;
  }

  private static <T> T result(KafkaFuture<T> answer)
      throws ExecutionException, TimeoutException, InterruptedException {
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
