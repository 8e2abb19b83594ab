package com.legerible.backend.outbox;

import com.legerible.contracts.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** A row of the outbox with its place in the partition, which it keeps however often it is sent. */
record Stamped(
    long id, String topic, int partition, String key, @Nullable String value, long position) {

  ProducerRecord<String, String> record() {
    byte[] text = Long.toString(position).getBytes(StandardCharsets.US_ASCII);
    List<Header> headers = List.of(new RecordHeader(Topic.POSITION_HEADER, text));
    return new ProducerRecord<>(topic, partition, key, value, headers);
  }
}
