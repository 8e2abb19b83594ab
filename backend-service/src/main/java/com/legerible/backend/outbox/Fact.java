package com.legerible.backend.outbox;

import com.legerible.contracts.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to reach Kafka.
 *
 * @param partitionId the book or reader that the fact is about: it chooses the partition
 * @param key the record key
 * @param event absent for a tombstone
 */
public record Fact(Topic topic, long partitionId, String key, @Nullable Object event) {

  int partition() {
    return topic.partitionOf(partitionId);
  }
}
