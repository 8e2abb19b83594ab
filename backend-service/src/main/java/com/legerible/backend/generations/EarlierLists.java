package com.legerible.backend.generations;

import com.legerible.backend.events.Follower;
import com.legerible.backend.events.Sender;
import com.legerible.backend.recommendations.CandidateKey;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Takes the readers' lists of earlier generations out of Kafka. The job that wrote them has ended,
 * so that nobody else would; without it, a list outlives its reader. What is to go is read from the
 * topic itself: a reader who was forgotten meanwhile has no row any more.
 */
@Component
final class EarlierLists {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final List<TopicPartition> PARTITIONS =
      IntStream.range(0, Topics.RECOMMENDATIONS.partitions())
          .mapToObj(number -> new TopicPartition(Topics.RECOMMENDATIONS.name(), number))
          .toList();

  private final KafkaProperties kafka;

  EarlierLists(KafkaProperties kafka) {
    this.kafka = kafka;
  }

  /**
   * Returns when Kafka has acknowledged a tombstone for each list of an earlier generation.
   *
   * @throws KafkaException when it has not; everything is to be done again then
   */
  void remove(long shown) {
    try (Consumer<String, byte[]> consumer =
            new KafkaConsumer<>(
                Follower.settings(kafka, "earlier-lists-reader", "earliest", LIMIT));
        Producer<String, byte[]> producer =
            new KafkaProducer<>(Sender.settings(kafka, "earlier-lists"))) {
      consumer.assign(PARTITIONS);
      consumer.seekToBeginning(PARTITIONS);
      Map<TopicPartition, Long> ends = consumer.endOffsets(PARTITIONS);
      long left = left(consumer, ends);
      while (left > 0) {
        ConsumerRecords<String, byte[]> records = consumer.poll(LIMIT);
        long before = left;
        left = left(consumer, ends);
        if (left == before) {
          throw new TimeoutException("Kafka gave no list within " + LIMIT.toSeconds() + " s");
        }
        bury(records, shown, producer);
      }
    }
  }

  private static long left(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }

  private static void bury(
      ConsumerRecords<String, byte[]> records, long shown, Producer<String, byte[]> producer) {
    List<Future<?>> sent = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.value() != null && isBefore(shown, record.key())) {
        // Into the partition of the list: each writer chooses partitions in its own way.
        sent.add(
            producer.send(
                new ProducerRecord<>(record.topic(), record.partition(), record.key(), null)));
      }
    }
    try {
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("Kafka did not take a tombstone", e);
    }
  }

  private static boolean isBefore(long shown, String key) {
    return key != null
        && CandidateKey.of(key).filter(list -> list.generation() < shown).isPresent();
  }
}
