package com.legerible.analytics;

import com.legerible.analytics.log.Json;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes into the log as the backend's relay does, and remembers what a recount must give. */
final class Relay implements AutoCloseable {

  /** Positions go on rising from one test to the next, as the topics stay. */
  private static final Map<String, Long> POSITIONS = new HashMap<>();

  private static long loanIds;
  private static long minutesAhead;

  /** What each loan is, until it is undone. */
  static final Map<Long, LoanMade> COUNTED = new HashMap<>();

  /** What readers have loaned, until it is forgotten. */
  static final Map<Long, ReaderLoaned> REMEMBERED = new HashMap<>();

  /** Every loan that was ever made. */
  static final Map<Long, LoanMade> MADE = new HashMap<>();

  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Servers.kafka().address(), "acks", "all"),
          new StringSerializer(),
          new StringSerializer());

  private final List<ProducerRecord<String, String>> sent = new ArrayList<>();
  private final List<Future<RecordMetadata>> underWay = new ArrayList<>();

  LoanMade loan(long bookId) {
    return loan(bookId, Instant.now());
  }

  LoanMade loan(long bookId, Instant madeAt) {
    LoanMade loan = new LoanMade(++loanIds, bookId, madeAt, LoanOrigin.SIMULATION);
    COUNTED.put(loan.loanId(), loan);
    MADE.put(loan.loanId(), loan);
    write(Topics.LOANS, Topics.LOANS.partitionOf(bookId), "" + bookId, Json.write(loan));
    return loan;
  }

  void undo(LoanMade loan) {
    COUNTED.remove(loan.loanId());
    String undone = Json.write(new LoanUndone(loan.loanId(), loan.bookId(), loan.madeAt()));
    write(Topics.LOANS, Topics.LOANS.partitionOf(loan.bookId()), "" + loan.bookId(), undone);
  }

  void tick() {
    tick(Instant.now());
  }

  /** A whole minute passes, later than all that was loaned; the next call is another minute on. */
  void tickInAMinute() {
    tick(Instant.now().plus(Duration.ofMinutes(++minutesAhead)));
  }

  private void tick(Instant now) {
    for (int partition = 0; partition < Topics.LOANS.partitions(); partition++) {
      write(Topics.LOANS, partition, "tick", Json.write(new TimePassed(now, now.plusSeconds(1))));
    }
  }

  ReaderLoaned loanBy(long readerId, long bookId) {
    ReaderLoaned loan = new ReaderLoaned(readerId, ++loanIds, bookId, Instant.now());
    REMEMBERED.put(loan.loanId(), loan);
    String key = ReaderLoaned.key(readerId, loan.loanId());
    write(Topics.READER_LOANS, Topics.READER_LOANS.partitionOf(readerId), key, Json.write(loan));
    return loan;
  }

  void forget(ReaderLoaned loan) {
    REMEMBERED.remove(loan.loanId());
    String key = ReaderLoaned.key(loan.readerId(), loan.loanId());
    write(Topics.READER_LOANS, Topics.READER_LOANS.partitionOf(loan.readerId()), key, null);
  }

  void write(Topic topic, int partition, String key, String value) {
    long position = POSITIONS.merge(topic.name() + partition, 1L, Long::sum);
    ProducerRecord<String, String> sending =
        new ProducerRecord<>(topic.name(), partition, key, value);
    sending
        .headers()
        .add(Topic.POSITION_HEADER, Long.toString(position).getBytes(StandardCharsets.UTF_8));
    sent.add(sending);
    underWay.add(producer.send(sending));
  }

  /** Sends again what was sent last, as after a crash between sending and deleting. */
  void repeatLast(int number) {
    for (ProducerRecord<String, String> old : sent.subList(sent.size() - number, sent.size())) {
      underWay.add(
          producer.send(
              new ProducerRecord<>(
                  old.topic(), old.partition(), old.key(), old.value(), old.headers())));
    }
  }

  void flush() throws ExecutionException, InterruptedException {
    for (Future<RecordMetadata> one : underWay) {
      one.get();
    }
    underWay.clear();
  }

  @Override
  public void close() {
    producer.close();
  }
}
