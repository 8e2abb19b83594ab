package com.legerible.analytics.lake;

import com.legerible.analytics.log.Json;
import com.legerible.contracts.connections.KafkaConnection;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends what the lake cannot read to the dead letters; a batch rarely has any. */
final class LakeLetters {

  private static final long LIMIT_SECONDS = 30;

  private final KafkaConnection kafka;
  private final List<DeadLetter> letters = new ArrayList<>();

  LakeLetters(KafkaConnection kafka) {
    this.kafka = kafka;
  }

  void add(DeadLetter letter) {
    letters.add(letter);
  }

  /** Returns when all are there; a letter that is sent again has the same id. */
  void send() throws InterruptedException, ExecutionException, TimeoutException {
    if (letters.isEmpty()) {
      return;
    }
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            kafka.with(
                Map.of(
                    "acks", "all",
                    "max.block.ms", 10_000,
                    "request.timeout.ms", 10_000,
                    "delivery.timeout.ms", 20_000)),
            new StringSerializer(),
            new StringSerializer())) {
      List<Future<?>> underWay = new ArrayList<>();
      for (DeadLetter letter : letters) {
        underWay.add(
            producer.send(
                new ProducerRecord<>(
                    Topics.DEAD_LETTERS.name(), letter.topic(), Json.write(letter))));
      }
      for (Future<?> one : underWay) {
        one.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
    }
    letters.clear();
  }
}
