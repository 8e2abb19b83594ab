package com.legerible.backend.deadletters;

import com.legerible.backend.events.Follower;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the dead letters where they lie, in Kafka. Asked for seldom, so nothing is kept here. */
@Component
final class DeadLetterArchive {

  private static final Logger log = LoggerFactory.getLogger(DeadLetterArchive.class);
  private static final TopicPartition LETTERS = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(250);

  private final Map<String, Object> settings;
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  DeadLetterArchive(KafkaProperties kafka) {
    this.settings = Follower.settings(kafka, "dead-letter-archive", "earliest", LIMIT);
  }

  /**
   * Some letters, newest first.
   *
   * @param before the place after the newest that is wanted
   */
  Found newest(long before, int limit) {
    try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
      consumer.assign(List.of(LETTERS));
      long begin = consumer.beginningOffsets(List.of(LETTERS), LIMIT).getOrDefault(LETTERS, 0L);
      long end = consumer.endOffsets(List.of(LETTERS), LIMIT).getOrDefault(LETTERS, 0L);
      long to = Math.min(before, end);
      long from = Math.max(begin, to - limit);
      List<Letter> letters = read(consumer, from, to);
      return new Found(letters, end - begin, from > begin);
    } catch (KafkaException e) {
      log.warn("The dead letters cannot be read: {}", e.toString());
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "Kafka is away", e);
    }
  }

  Optional<DeadLetter> at(long place) {
    return newest(place + 1, 1).letters().stream()
        .filter(letter -> letter.place == place)
        .map(Letter::letter)
        .findFirst();
  }

  private List<Letter> read(Consumer<String, byte[]> consumer, long from, long to) {
    List<Letter> letters = new ArrayList<>();
    long deadline = System.nanoTime() + LIMIT.toNanos();
    consumer.seek(LETTERS, from);
    while (consumer.position(LETTERS) < to) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < to) {
          letter(record).ifPresent(letter -> letters.add(0, new Letter(record.offset(), letter)));
        }
      }
      if (System.nanoTime() > deadline) {
        throw new KafkaException("Kafka gave the dead letters not within " + LIMIT);
      }
    }
    return letters;
  }

  private Optional<DeadLetter> letter(ConsumerRecord<String, byte[]> record) {
    try {
      return Optional.of(json.readValue(record.value(), DeadLetter.class));
    } catch (JacksonException e) {
      log.debug("No dead letter at {}: {}", record.offset(), e.getOriginalMessage());
      return Optional.empty();
    }
  }

  /**
   * A letter.
   *
   * @param place in the topic
   */
  record Letter(long place, DeadLetter letter) {}

  /**
   * Some letters.
   *
   * @param total how many there are
   * @param more whether there are older ones
   */
  record Found(List<Letter> letters, long total, boolean more) {}
}
