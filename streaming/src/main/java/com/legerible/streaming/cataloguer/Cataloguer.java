package com.legerible.streaming.cataloguer;

import com.legerible.contracts.connections.KafkaConnection;
import com.legerible.contracts.topics.Topics;
import com.legerible.streaming.Loop;
import com.legerible.streaming.kafka.BackOff;
import com.legerible.streaming.kafka.KafkaPublisher;
import com.legerible.streaming.kafka.NotPublishedException;
import com.legerible.streaming.kafka.Outgoing;
import com.legerible.streaming.kafka.Publisher;
import com.legerible.streaming.providers.BookProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects the topic of seen ISBNs to the handler: publishes what it says, then commits. */
public final class Cataloguer implements Loop {

  private static final Logger LOG = LoggerFactory.getLogger(Cataloguer.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final Publisher publisher;
  private final IsbnHandler handler;
  private final DeadLetters deadLetters;
  private final BackOff backOff = new BackOff();

  Cataloguer(
      Consumer<byte[], byte[]> consumer,
      Publisher publisher,
      IsbnHandler handler,
      DeadLetters deadLetters) {
    this.consumer = consumer;
    this.publisher = publisher;
    this.handler = handler;
    this.deadLetters = deadLetters;
  }

  /** A cataloguer at the given brokers that asks the providers in the given order. */
  public static Cataloguer on(
      KafkaConnection kafka, List<? extends BookProvider> providers, Clock clock) {
    return new Cataloguer(
        new KafkaConsumer<>(
            CataloguerSettings.consumer(kafka),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer()),
        KafkaPublisher.to(kafka),
        new IsbnHandler(providers, clock),
        new DeadLetters(clock));
  }

  @Override
  public void run() {
    LOG.info("Looking up what comes in on {}", Topics.ISBNS.name());
    try (publisher) {
      consumer.subscribe(List.of(Topics.ISBNS.name()));
      while (!backOff.isStopped()) {
        step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
    LOG.info("Stopped");
  }

  @Override
  public void stop() {
    backOff.stop();
    consumer.wakeup();
  }

  private void step() throws InterruptedException {
    try {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        catalogue(records);
      }
    } catch (WakeupException e) {
      LOG.debug("Woken up to stop");
    } catch (KafkaException e) {
      // Whatever was not committed comes again, and a repeat changes nothing.
      LOG.warn("Kafka: {}; trying again", e.getMessage());
      backOff.pauseAfterFailure();
    }
  }

  private void catalogue(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
    try {
      List<Outgoing> answers = answers(records);
      publisher.publish(answers);
      answers.forEach(deadLetters::published);
      commit();
      backOff.succeeded();
    } catch (NotPublishedException e) {
      LOG.warn("{}; trying again", e.getMessage());
      rewind(records);
      backOff.pauseAfterFailure();
    }
  }

  private void commit() {
    try {
      consumer.commitSync();
    } catch (WakeupException e) {
      // The stop came between the effect and its commit: the commit still belongs to it.
      consumer.commitSync();
    }
  }

  private List<Outgoing> answers(ConsumerRecords<byte[], byte[]> records)
      throws InterruptedException {
    List<Outgoing> answers = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      answers.add(answer(record));
    }
    return answers;
  }

  private Outgoing answer(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    Verdict verdict = verdict(record);
    if (verdict instanceof Verdict.Found found) {
      return new Outgoing(Topics.BOOKS_FOUND, found.book().isbn(), found.book());
    }
    return deadLetters.deadLetter(record, ((Verdict.Refused) verdict).reason());
  }

  private Verdict verdict(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    try {
      return handler.handle(DeadLetters.text(record.value()));
    } catch (RuntimeException e) {
      LOG.error(
          "No verdict on {}-{} at {}", record.topic(), record.partition(), record.offset(), e);
      return new Verdict.Refused(
          "The look-up failed: " + e + ". See the log of the cataloguer, then send it again.");
    }
  }

  private void rewind(ConsumerRecords<byte[], byte[]> records) {
    records
        .partitions()
        .forEach(partition -> consumer.seek(partition, records.records(partition).get(0).offset()));
  }

  private void close() {
    consumer.close(CloseOptions.timeout(CLOSING));
  }
}
