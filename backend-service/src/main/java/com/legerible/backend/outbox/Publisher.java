package com.legerible.backend.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends stamped rows to Kafka in the order of their positions. No later position may arrive while
 * an earlier one is missing, because its readers would then ignore the earlier one for ever. So the
 * producer never gives up on a record by itself and has one request in flight; when a record fails
 * or takes too long, the whole producer is thrown away and everything is sent again from the table.
 */
final class Publisher implements AutoCloseable {

  private static final Duration HEARTBEAT = Duration.ofMillis(500);

  private final Map<String, Object> settings;
  private final Duration limit;
  private @Nullable Producer<String, String> producer;

  /**
   * Connects with the first rows.
   *
   * @param connection where Kafka is, and how to get in
   * @param limit after which what is not acknowledged is sent again
   */
  Publisher(Map<String, Object> connection, Duration limit) {
    this.limit = limit;
    this.settings = new HashMap<>(connection);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "legerible-relay");
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000L);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
    settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 50L);
    settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500L);
    settings.put(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 2_000L);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0L);
    // What is stamped at once travels at once: requests follow each other one by one.
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L << 20);
  }

  /**
   * Returns when Kafka has acknowledged every row.
   *
   * @param heartbeat called again and again while waiting; may throw to give up
   * @throws KafkaException when some row was not acknowledged; all of them are to be sent again
   */
  void publish(List<Stamped> rows, Runnable heartbeat) throws InterruptedException {
    var delivery = new Delivery(rows.size(), current());
    try {
      for (Stamped row : rows) {
        // The callback hears of every failure, and sooner than this future.
        var unused = current().send(row.record(), delivery);
        delivery.check();
      }
      await(delivery, heartbeat);
    } catch (IllegalStateException closed) {
      drop();
      throw new KafkaException("Kafka did not take a record", closed);
    } catch (RuntimeException failure) {
      drop();
      throw failure;
    }
  }

  private void await(Delivery delivery, Runnable heartbeat) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!delivery.await(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
      heartbeat.run();
      if (System.nanoTime() > end) {
        throw new KafkaException(
            "Kafka gave no acknowledgement within " + limit.toSeconds() + " s");
      }
    }
    delivery.check();
  }

  private Producer<String, String> current() {
    if (producer == null) {
      producer = new KafkaProducer<>(settings);
    }
    return producer;
  }

  /** Forgets what may still be on its way. */
  void drop() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  @Override
  public void close() {
    drop();
  }
}
