package com.legerible.benchmarks.topten;

import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One consumer with a map: nothing is kept, and all of it is counted anew at every start. */
final class PlainMap implements Contender {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Broker broker;
  private final String topic;
  private final Tally tally = new Tally();
  private final Map<Integer, Long> positions = new HashMap<>();
  private final Thread thread = new Thread(this::count, "plain map");
  private volatile boolean closed;

  PlainMap(Broker broker, String topic) {
    this.broker = broker;
    this.topic = topic;
  }

  @Override
  public String name() {
    return "plain consumer with a map";
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public void start() {
    thread.start();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // An answer that is lost is never visible.
  private void count() {
    try (KafkaConsumer<String, String> consumer = broker.consumer();
        KafkaProducer<String, String> producer = broker.producer()) {
      broker.fromTheBeginning(consumer, Topics.LOANS.name());
      while (!closed) {
        ConsumerRecords<String, String> records = consumer.poll(POLL);
        records.forEach(this::count);
        if (!records.isEmpty()) {
          producer.send(new ProducerRecord<>(topic, "1/all", tally.ranking()));
        }
      }
    }
  }

  private void count(ConsumerRecord<String, String> record) {
    long position = LoanFact.position(record.headers());
    if (position <= positions.getOrDefault(record.partition(), -1L)) {
      return;
    }
    positions.put(record.partition(), position);
    LoanFact fact = LoanFact.of(record.value());
    if (fact.difference() != 0) {
      tally.add(fact.bookId(), fact.difference());
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
