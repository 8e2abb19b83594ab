package com.legerible.streaming.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.contracts.events.IsbnSeen;
import com.legerible.contracts.topics.Topics;
import com.legerible.streaming.FakePublisher;
import com.legerible.streaming.kafka.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class IsbnSourceTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<String> ISBNS = List.of("9783453273351", "9783442723430");

  private final FakePublisher publisher = new FakePublisher();
  private final IsbnSource source =
      new IsbnSource(
          publisher, new InTurn(ISBNS), Duration.ofMillis(10), Clock.fixed(NOON, ZoneOffset.UTC));
  private final Thread running = new Thread(source, "source");

  @AfterEach
  void stop() throws InterruptedException {
    source.stop();
    running.join();
  }

  @Test
  void everyRecordedIsbnIsSeenSoonerOrLater() {
    running.start();
    await()
        .untilAsserted(
            () -> assertThat(publisher.published()).extracting(Outgoing::key).containsAll(ISBNS));
    assertThat(publisher.published())
        .allSatisfy(
            seen ->
                assertThat(seen)
                    .isEqualTo(
                        new Outgoing(
                            Topics.ISBNS, seen.key(), new IsbnSeen(seen.key(), NOON, "recorded"))));
  }

  @Test
  void whatKafkaDidNotTakeIsSentAgainAsTheSameEvent() {
    publisher.failing(2);
    running.start();
    await().until(() -> !publisher.published().isEmpty());
    assertThat(publisher.failed()).hasSize(2).containsOnly(publisher.published().get(0));
  }

  @Test
  void aStopEndsALongPauseAndClosesThePublisher() throws InterruptedException {
    var patient = new IsbnSource(publisher, Optional::empty, Duration.ofDays(1), Clock.systemUTC());
    Thread waiting = new Thread(patient, "patient");
    waiting.start();
    patient.stop();
    waiting.join();
    assertThat(publisher.isClosed()).isTrue();
    assertThat(publisher.published()).isEmpty();
  }

  private static final class InTurn implements IsbnFinder {

    private final List<String> isbns;
    private final AtomicInteger place = new AtomicInteger();

    InTurn(List<String> isbns) {
      this.isbns = isbns;
    }

    @Override
    public Optional<Sight> next() {
      String isbn = isbns.get(place.getAndIncrement() % isbns.size());
      return Optional.of(new Sight(isbn, "recorded"));
    }
  }
}
