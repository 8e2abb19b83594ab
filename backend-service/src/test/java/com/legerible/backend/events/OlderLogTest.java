package com.legerible.backend.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.RecordedLog;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OlderLogTest {

  private static final List<Topic> READ =
      List.of(
          Topics.LOANS,
          Topics.BOOKS,
          Topics.BOOKS_FOUND,
          Topics.TOP_TEN,
          Topics.RECOMMENDATIONS,
          Topics.SIMILAR_BOOKS,
          Topics.JOB_PROGRESS);

  private final EventReader events = new EventReader();

  @ParameterizedTest
  @MethodSource("com.legerible.contracts.RecordedLog#releases")
  void whatAnEarlierReleaseWroteIsRead(String release) throws Exception {
    for (Topic topic : READ) {
      List<RecordedLog.Line> lines = RecordedLog.of(release, topic);
      assertThat(lines).as(topic.name()).isNotEmpty();
      for (RecordedLog.Line line : lines) {
        ConsumerRecord<String, byte[]> record = record(topic, line);
        assertThat(events.read(record).isPresent()).isEqualTo(line.value() != null);
        assertThat(events.position(record) >= 0).isEqualTo(EventReader.positioned(topic.name()));
      }
    }
  }

  private static ConsumerRecord<String, byte[]> record(Topic topic, RecordedLog.Line line) {
    var record =
        new ConsumerRecord<>(topic.name(), line.partition(), 0L, line.key(), bytes(line.value()));
    if (line.position() != null) {
      record.headers().add(Topic.POSITION_HEADER, bytes(line.position()));
    }
    return record;
  }

  private static byte @Nullable [] bytes(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
