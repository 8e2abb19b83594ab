package com.legerible.streaming.cataloguer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.events.IsbnSeen;
import com.legerible.contracts.topics.Topics;
import com.legerible.streaming.FakePublisher;
import com.legerible.streaming.kafka.EventJson;
import com.legerible.streaming.kafka.Outgoing;
import com.legerible.streaming.providers.Answer;
import com.legerible.streaming.providers.BookProvider;
import com.legerible.streaming.recorded.RecordedBooks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CataloguerTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final RecordedBooks BOOKS = RecordedBooks.shipped();
  private static final String KNOWN = BOOKS.isbns().get(0);
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  private final ConsumerWithMemory consumer = new ConsumerWithMemory();
  private final FakePublisher publisher = new FakePublisher();
  private Cataloguer cataloguer = cataloguer(BOOKS);
  private Thread running = new Thread();

  @AfterEach
  void stop() throws InterruptedException {
    cataloguer.stop();
    running.join();
  }

  @Test
  void whatIsFoundIsPublishedAndThenCommitted() {
    publisher.afterwards(() -> assertThat(consumer.committed()).isZero());
    start(KNOWN, KNOWN);
    await().until(() -> consumer.committed() == 2);
    assertThat(publisher.published())
        .extracting(Outgoing::topic, Outgoing::key)
        .hasSize(2)
        .containsOnly(tuple(Topics.BOOKS_FOUND, KNOWN));
  }

  @Test
  void garbageGoesToTheDeadLettersAndStopsNothing() {
    start("garbage", KNOWN);
    await().until(() -> consumer.committed() == 2);
    assertThat(publisher.published())
        .extracting(Outgoing::topic)
        .containsExactly(Topics.DEAD_LETTERS, Topics.BOOKS_FOUND);
    assertThat(publisher.published().get(0).event())
        .isInstanceOfSatisfying(
            DeadLetter.class,
            letter -> {
              assertThat(letter.id()).isEqualTo("dead-isbns-0-0");
              assertThat(letter.value()).isEqualTo("garbage");
              assertThat(letter.at()).isEqualTo(NOON);
            });
  }

  @Test
  void aProviderThatBreaksCostsThatRecordOnly() {
    cataloguer = cataloguer(new Breaking());
    start(KNOWN, "garbage");
    await().until(() -> consumer.committed() == 2);
    assertThat(publisher.published())
        .extracting(answer -> ((DeadLetter) answer.event()).reason())
        .satisfiesExactly(
            reason -> assertThat(reason).contains("the provider is broken"),
            reason -> assertThat(reason).contains("no IsbnSeen"));
  }

  @Test
  void aHugeValueFitsIntoADeadLetter() {
    start("\u0000".repeat(900_000));
    await().until(() -> consumer.committed() == 1);
    assertThat(
            EventJson.mapper()
                .writeValueAsString(publisher.published().get(0).event())
                .getBytes(UTF_8))
        .hasSizeLessThan(900_000);
  }

  @Test
  void nothingIsCommittedUntilKafkaHasTakenTheAnswers() {
    publisher.failing(2);
    start(KNOWN, "garbage", KNOWN);
    await().until(() -> consumer.committed() == 3);
    assertThat(publisher.failed()).hasSize(6);
    assertThat(publisher.published()).hasSize(3).isEqualTo(publisher.failed().subList(0, 3));
  }

  @Test
  void aStopBetweenTheEffectAndItsCommitStillCommits() {
    publisher.afterwards(() -> cataloguer.stop());
    start(KNOWN);
    await().until(() -> !running.isAlive());
    assertThat(consumer.closed()).isTrue();
    assertThat(publisher.isClosed()).isTrue();
    assertThat(consumer.committed()).isEqualTo(1);
  }

  private Cataloguer cataloguer(BookProvider provider) {
    return new Cataloguer(
        consumer, publisher, new IsbnHandler(List.of(provider), CLOCK), new DeadLetters(CLOCK));
  }

  private void start(String... values) {
    consumer.assignAndHold(
        IntStream.range(0, values.length).mapToObj(i -> record(i, values[i])).toList());
    running = new Thread(cataloguer, "cataloguer");
    running.start();
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
    String text = value.equals(KNOWN) ? seen(value) : value;
    return new ConsumerRecord<>("isbns", 0, offset, KNOWN.getBytes(UTF_8), text.getBytes(UTF_8));
  }

  private static String seen(String isbn) {
    return EventJson.mapper().writeValueAsString(new IsbnSeen(isbn, NOON, "recorded"));
  }

  private static final class Breaking implements BookProvider {

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public Answer ask(String isbn13) {
      throw new IllegalStateException("the provider is broken");
    }
  }
}
