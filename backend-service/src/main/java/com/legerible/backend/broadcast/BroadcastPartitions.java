package com.legerible.backend.broadcast;

import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** The partitions that every replica follows, in the order in which an event id names them. */
final class BroadcastPartitions {

  static final List<TopicPartition> ALL =
      List.of(Topics.LOANS, Topics.BOOKS, Topics.TOP_TEN, Topics.RECOMMENDATIONS).stream()
          .flatMap(BroadcastPartitions::of)
          .toList();

  private BroadcastPartitions() {}

  static int indexOf(String topic, int partition) {
    return ALL.indexOf(new TopicPartition(topic, partition));
  }

  private static java.util.stream.Stream<TopicPartition> of(Topic topic) {
    return IntStream.range(0, topic.partitions())
        .mapToObj(partition -> new TopicPartition(topic.name(), partition));
  }
}
