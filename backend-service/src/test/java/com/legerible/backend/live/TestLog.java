package com.legerible.backend.live;

import com.legerible.backend.TestServers;
import com.legerible.contracts.events.JobProgress;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes what Spark would write, and what nobody should write. */
final class TestLog implements AutoCloseable {

  private final JsonMapper json = JsonMapper.builder().build();
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", TestServers.kafka().address()),
          new StringSerializer(),
          new ByteArraySerializer());

  /** One loan for each of the books, in this order. */
  void ranking(long sequence, List<Long> bookIds) {
    ranking(1, sequence, bookIds, sequence);
  }

  void ofGeneration(long generation, long sequence, List<Long> bookIds) {
    ranking(generation, sequence, bookIds, sequence);
  }

  void counted(long sequence, List<Long> bookIds, long throughLoan) {
    ranking(1, sequence, bookIds, throughLoan);
  }

  void progress(String job, double input, double processed, long behind) {
    var progress = new JobProgress(job, 1, 7, Instant.now(), input, processed, 50, behind);
    send(Topics.JOB_PROGRESS, job, json.writeValueAsBytes(progress));
  }

  private void ranking(long generation, long sequence, List<Long> bookIds, long throughLoan) {
    List<TopTenChanged.Entry> entries =
        IntStream.range(0, bookIds.size())
            .mapToObj(i -> new TopTenChanged.Entry(i + 1, bookIds.get(i), 100L - i, null, null))
            .toList();
    Instant now = Instant.now();
    var changed =
        new TopTenChanged(
            generation, sequence, "all", null, now, now.plusSeconds(1), throughLoan, entries);
    send(Topics.TOP_TEN, TopTenChanged.key(generation, "all"), json.writeValueAsBytes(changed));
  }

  void recommended(long sequence, String reader, List<Long> bookIds, Long because) {
    var candidates =
        bookIds.stream().map(id -> new Recommended.Candidate(id, 0.5, because, 2, null)).toList();
    var list = new Recommended(1, sequence, reader, Instant.now(), candidates);
    send(Topics.RECOMMENDATIONS, Recommended.key(1, reader), json.writeValueAsBytes(list));
  }

  void noLongerRecommended(String reader) {
    send(Topics.RECOMMENDATIONS, Recommended.key(1, reader), null);
  }

  void garbage(Topic topic, String text) {
    send(topic, "garbage", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends the latest records of a topic that the relay writes once more, as they are. */
  int again(Topic topic) {
    List<ConsumerRecord<String, byte[]>> all = all(topic);
    List<ConsumerRecord<String, byte[]>> latest =
        all.subList(Math.max(0, all.size() - 40), all.size());
    latest.forEach(
        record ->
            send(
                new ProducerRecord<>(
                    record.topic(),
                    record.partition(),
                    record.key(),
                    record.value(),
                    record.headers())));
    return latest.size();
  }

  List<JsonNode> deadLetters() {
    return all(Topics.DEAD_LETTERS).stream().map(record -> json.readTree(record.value())).toList();
  }

  /** How many records of a topic hold the text. */
  long count(Topic topic, String text) {
    return all(topic).stream()
        .filter(record -> record.value() != null)
        .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains(text))
        .count();
  }

  /** The request that the fact about a loan names. */
  String requestOf(long loanId) {
    return all(Topics.LOANS).stream()
        .filter(
            r ->
                new String(r.value(), StandardCharsets.UTF_8)
                    .contains("\"loanId\":" + loanId + ","))
        .map(r -> r.headers().lastHeader(Topic.REQUEST_ID_HEADER))
        .filter(header -> header != null)
        .map(header -> new String(header.value(), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  /** What compaction leaves of a topic: nothing for a tombstone. */
  Map<String, JsonNode> newest(Topic topic) {
    Map<String, JsonNode> newest = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : all(topic)) {
      newest.put(record.key(), record.value() == null ? null : json.readTree(record.value()));
    }
    return newest;
  }

  private List<ConsumerRecord<String, byte[]>> all(Topic topic) {
    List<TopicPartition> partitions =
        IntStream.range(0, topic.partitions())
            .mapToObj(partition -> new TopicPartition(topic.name(), partition))
            .toList();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", (Object) TestServers.kafka().address()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  private void send(Topic topic, String key, byte[] value) {
    send(new ProducerRecord<>(topic.name(), key, value));
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
