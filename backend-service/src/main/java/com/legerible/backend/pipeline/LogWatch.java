package com.legerible.backend.pipeline;

import com.legerible.backend.background.Bell;
import com.legerible.backend.background.Worker;
import com.legerible.backend.broadcast.Audience;
import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.backend.events.EventReader;
import com.legerible.backend.events.Follower;
import com.legerible.backend.events.UnreadableEvent;
import com.legerible.contracts.events.JobProgress;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Follows what the jobs say of themselves, the dead letters, and how much of the log is unread. */
@Component
final class LogWatch extends Worker implements Audience {

  private static final Logger log = LoggerFactory.getLogger(LogWatch.class);
  private static final TopicPartition JOBS = new TopicPartition(Topics.JOB_PROGRESS.name(), 0);
  private static final TopicPartition LETTERS = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Enough to hear of every job: each says something with each batch. */
  private static final long TAIL = 500;

  private final KafkaProperties kafka;
  private final EventReader events;
  private final Jobs jobs;
  private final Bell stopping = new Bell();
  private volatile Ends ends = new Ends(Map.of(), Map.of(), 0, null);
  private volatile @Nullable BroadcastPosition reached;

  LogWatch(KafkaProperties kafka, EventReader events, Jobs jobs) {
    super("log-watch", LIMIT);
    this.kafka = kafka;
    this.events = events;
    this.jobs = jobs;
  }

  /** The next offset of each partition, and the dead letters, as last heard. */
  Ends ends() {
    return ends;
  }

  /** How far this replica has followed the log. */
  Map<TopicPartition, Long> followed() {
    BroadcastPosition known = reached;
    return known == null ? Map.of() : known.nextOffsets();
  }

  @Override
  public void reached(BroadcastPosition position) {
    reached = position;
  }

  @Override
  protected void wake() {
    stopping.ring();
  }

  @Override
  protected void work() throws InterruptedException {
    while (isRunning()) {
      try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings(kafka));
          ConsumerGroups groups = new ConsumerGroups(kafka)) {
        follow(consumer, groups);
      } catch (KafkaException e) {
        log.debug("The log is looked at again later: {}", e.toString());
        stopping.await(PAUSE);
      }
    }
  }

  private void follow(Consumer<String, byte[]> consumer, ConsumerGroups groups)
      throws InterruptedException {
    List<TopicPartition> tails = List.of(JOBS, LETTERS);
    consumer.assign(tails);
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(tails, LIMIT);
    Map<TopicPartition, Long> end = consumer.endOffsets(tails, LIMIT);
    consumer.seek(JOBS, Math.max(of(begin, JOBS), of(end, JOBS) - TAIL));
    consumer.seek(LETTERS, Math.max(of(begin, LETTERS), of(end, LETTERS) - 1));
    while (isRunning()) {
      Instant newest = ends.newestLetter;
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        if (record.topic().equals(LETTERS.topic())) {
          newest = Instant.ofEpochMilli(record.timestamp());
        } else {
          hear(record);
        }
      }
      lookAtEnds(consumer, groups.next(), newest);
    }
  }

  private void lookAtEnds(
      Consumer<String, byte[]> consumer,
      Map<String, Map<TopicPartition, Long>> groups,
      @Nullable Instant newestLetter) {
    Set<TopicPartition> read = new HashSet<>(followed().keySet());
    groups.values().forEach(offsets -> read.addAll(offsets.keySet()));
    long first = of(consumer.beginningOffsets(List.of(LETTERS), LIMIT), LETTERS);
    Map<TopicPartition, Long> all = new HashMap<>(consumer.endOffsets(List.of(LETTERS), LIMIT));
    long letters = of(all, LETTERS) - first;
    all.putAll(consumer.endOffsets(read, LIMIT));
    ends = new Ends(Map.copyOf(all), groups, letters, newestLetter);
  }

  private static long of(Map<TopicPartition, Long> offsets, TopicPartition partition) {
    return offsets.getOrDefault(partition, 0L);
  }

  private void hear(ConsumerRecord<String, byte[]> record) {
    try {
      if (events.read(record).orElse(null) instanceof JobProgress progress) {
        jobs.heard(progress);
      }
    } catch (UnreadableEvent e) {
      log.debug("Not understood on {}: {}", record.topic(), e.getMessage());
    }
  }

  private static Map<String, Object> settings(KafkaProperties kafka) {
    Map<String, Object> settings = Follower.settings(kafka, "log-watch", "latest", LIMIT);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    return settings;
  }

  /**
   * How long the log is.
   *
   * @param next the next offset of each partition
   * @param groups how far the consumer groups of other processes have read
   */
  record Ends(
      Map<TopicPartition, Long> next,
      Map<String, Map<TopicPartition, Long>> groups,
      long letters,
      @Nullable Instant newestLetter) {}
}
