package com.legerible.backend.pipeline;

import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** How far the consumer groups of other processes have read the library's topics. */
final class ConsumerGroups implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ConsumerGroups.class);
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** How far the backend's own group is stands in Postgres, with what it has applied. */
  private static final String OWN = "serving";

  private static final Set<String> TOPICS =
      Topics.all().stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());

  private final Admin admin;
  private Map<String, Map<TopicPartition, Long>> known = Map.of();

  ConsumerGroups(KafkaProperties kafka) {
    Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "log-watch-groups");
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis());
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis());
    admin = Admin.create(settings);
  }

  /** The next offset of each partition by group, as last heard. */
  Map<String, Map<TopicPartition, Long>> next() throws InterruptedException {
    try {
      Map<String, ListConsumerGroupOffsetsSpec> asked =
          answer(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
              .map(GroupListing::groupId)
              .filter(group -> !group.equals(OWN))
              .collect(
                  Collectors.toMap(
                      Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
      var heard = new TreeMap<String, Map<TopicPartition, Long>>();
      if (!asked.isEmpty()) {
        answer(admin.listConsumerGroupOffsets(asked).all())
            .forEach((group, committed) -> heard.put(group, offsets(committed)));
      }
      known = heard;
    } catch (ExecutionException | TimeoutException e) {
      log.debug("The consumer groups are asked again later: {}", e.toString());
    }
    return known;
  }

  private static Map<TopicPartition, Long> offsets(
      Map<TopicPartition, OffsetAndMetadata> committed) {
    var offsets = new HashMap<TopicPartition, Long>();
    committed.forEach(
        (partition, offset) -> {
          // Absent where the group has read nothing yet.
          if (offset != null && TOPICS.contains(partition.topic())) {
            offsets.put(partition, offset.offset());
          }
        });
    return Map.copyOf(offsets);
  }

  private static <T> T answer(KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    admin.close(LIMIT);
  }
}
