package com.legerible.backend.outbox;

import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox with its place in the partition, which it keeps however often it is sent.
 *
 * @param appendedAt when the fact became one
 * @param requestId which request caused it; absent where none did
 */
record Stamped(
    long id,
    String topic,
    int partition,
    String key,
    @Nullable String value,
    long position,
    Instant appendedAt,
    @Nullable String requestId) {

  /** Whether it says something about a loan, not only about the time. */
  boolean isAboutLoan() {
    return topic.equals(Topics.LOANS.name()) && !key.equals(Ticker.KEY);
  }

  ProducerRecord<String, String> record() {
    byte[] text = Long.toString(position).getBytes(StandardCharsets.US_ASCII);
    List<Header> headers = new ArrayList<>();
    headers.add(new RecordHeader(Topic.POSITION_HEADER, text));
    if (requestId != null) {
      byte[] request = requestId.getBytes(StandardCharsets.UTF_8);
      headers.add(new RecordHeader(Topic.REQUEST_ID_HEADER, request));
    }
    return new ProducerRecord<>(topic, partition, key, value, headers);
  }
}
