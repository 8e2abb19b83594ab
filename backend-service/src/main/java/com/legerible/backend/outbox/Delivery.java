package com.legerible.backend.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Waits for the acknowledgements of one batch; at the first failure it closes the producer. */
final class Delivery implements Callback {

  private final CountDownLatch missing;
  private final Producer<String, String> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  Delivery(int records, Producer<String, String> producer) {
    this.missing = new CountDownLatch(records);
    this.producer = producer;
  }

  /** Closes here, on the producer's own thread, before that can send a later record. */
  @Override
  public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
    if (exception != null && failure.compareAndSet(null, exception)) {
      producer.close(Duration.ZERO);
    }
    missing.countDown();
  }

  boolean await(long time, TimeUnit unit) throws InterruptedException {
    return failure.get() != null || missing.await(time, unit);
  }

  void check() {
    Exception first = failure.get();
    if (first != null) {
      throw new KafkaException("Kafka did not take a record: " + first.getMessage(), first);
    }
  }
}
