package com.legerible.benchmarks.topten;

import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads the log and the rankings of one contender, and writes down when it saw what. */
final class AnswersTopic implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Broker broker;
  private final String topic;
  private final Observations seen;
  private final Thread thread = new Thread(this::read, "answers");
  private volatile boolean closed;
  private volatile @Nullable String fault;
  private long generation;

  AnswersTopic(Broker broker, String topic, Observations seen) {
    this.broker = broker;
    this.topic = topic;
    this.seen = seen;
    thread.start();
  }

  /** Why it reads no more; nothing while it does. */
  @Nullable String fault() {
    return fault;
  }

  private void read() {
    try (KafkaConsumer<String, String> consumer = broker.consumer()) {
      List<TopicPartition> log = partitions(consumer, Topics.LOANS.name());
      List<TopicPartition> answers = partitions(consumer, topic);
      List<TopicPartition> all = new ArrayList<>(log);
      all.addAll(answers);
      consumer.assign(all);
      consumer.seekToEnd(log);
      consumer.seekToBeginning(answers);
      while (!closed) {
        var records = consumer.poll(POLL);
        long at = System.nanoTime();
        records.forEach(record -> take(record, at));
      }
    } catch (RuntimeException e) {
      fault = e.toString();
    }
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<String, String> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private void take(ConsumerRecord<String, String> record, long at) {
    if (record.topic().equals(Topics.LOANS.name())) {
      LoanFact fact = LoanFact.of(record.value());
      if (fact.difference() > 0) {
        seen.logged(fact.loanId(), fact.bookId());
      }
    } else if (record.value() != null && record.key().endsWith("/all")) {
      TopTenChanged ranking = Json.MAPPER.readValue(record.value(), TopTenChanged.class);
      if (ranking.generation() >= generation) {
        generation = ranking.generation();
        seen.ranked(ranking(ranking), at);
      }
    }
  }

  private static Ranking ranking(TopTenChanged changed) {
    List<Ranking.Entry> entries =
        changed.entries().stream()
            .map(
                entry ->
                    new Ranking.Entry(
                        entry.rank(), entry.bookId(), "", List.of(), entry.loans(), null, null))
            .toList();
    return new Ranking(
        changed.window(),
        changed.generation(),
        changed.sequence(),
        changed.from(),
        changed.asOf(),
        changed.nextBy(),
        changed.throughLoan(),
        entries);
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
