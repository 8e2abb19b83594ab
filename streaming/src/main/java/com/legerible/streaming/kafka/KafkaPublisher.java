package com.legerible.streaming.kafka;

import com.legerible.contracts.connections.KafkaConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes with an idempotent producer that waits for every replica in sync. */
public final class KafkaPublisher implements Publisher {

  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Producer<String, String> producer;

  KafkaPublisher(Producer<String, String> producer) {
    this.producer = producer;
  }

  /** A publisher for the brokers of this connection. */
  public static KafkaPublisher to(KafkaConnection kafka) {
    return new KafkaPublisher(
        new KafkaProducer<>(settings(kafka), new StringSerializer(), new StringSerializer()));
  }

  @Override
  public void publish(List<Outgoing> events) throws NotPublishedException, InterruptedException {
    try {
      List<Future<RecordMetadata>> results = new ArrayList<>(events.size());
      for (Outgoing event : events) {
        Future<RecordMetadata> result = send(event);
        results.add(result);
        // With Kafka away each send would wait for itself: the first failure is enough.
        if (result.isDone()) {
          result.get();
        }
      }
      for (Future<RecordMetadata> result : results) {
        result.get();
      }
    } catch (ExecutionException e) {
      throw notPublished(events, e.getCause() == null ? e : e.getCause());
    } catch (KafkaException e) {
      throw notPublished(events, e);
    }
  }

  @Override
  public void close() {
    producer.close(CLOSING);
  }

  private Future<RecordMetadata> send(Outgoing outgoing) {
    String json = EventJson.mapper().writeValueAsString(outgoing.event());
    return producer.send(new ProducerRecord<>(outgoing.topic().name(), outgoing.key(), json));
  }

  private static NotPublishedException notPublished(List<Outgoing> events, Throwable cause) {
    String topics =
        String.join(", ", events.stream().map(e -> e.topic().name()).sorted().distinct().toList());
    return new NotPublishedException(
        events.size()
            + " event(s) for "
            + topics
            + " not confirmed by Kafka: "
            + cause.getMessage(),
        cause);
  }

  private static Map<String, Object> settings(KafkaConnection kafka) {
    return kafka.with(
        Map.of(
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
            // The whole process lives in 64 MB, and an event is small.
            ProducerConfig.BUFFER_MEMORY_CONFIG, 4 * 1024 * 1024,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 3_000,
            ProducerConfig.METADATA_MAX_AGE_CONFIG, 10_000));
  }
}
