package com.legerible.backend.serving;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A record that could be read.
 *
 * @param position stamped by the relay; -1 where the relay does not write
 * @param event absent when the record is a tombstone
 */
record ServedRecord(ConsumerRecord<String, byte[]> record, long position, @Nullable Object event) {

  TopicPartition partition() {
    return new TopicPartition(record.topic(), record.partition());
  }

  String key() {
    return record.key() == null ? "" : record.key();
  }
}
