package com.legerible.backend.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.outbox.TopicReader.Read;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.topics.Topics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Servers of its own, because it kills them. */
@Timeout(180)
class OutboxIT {

  private static final Duration LIMIT = OutboxServers.LIMIT;

  @RegisterExtension static final OutboxServers servers = new OutboxServers();

  /** Whatever a test did: the log equals the table, and no position is missing or out of order. */
  @AfterEach
  void theLogEqualsTheLoans() {
    servers.awaitAllSent();
    List<Read> read = servers.firstReads(Topics.LOANS);
    List<Long> inLog =
        read.stream()
            .filter(r -> !r.key().equals(Ticker.KEY))
            .map(r -> servers.json().readValue(r.value(), LoanMade.class).loanId())
            .sorted()
            .toList();
    assertThat(inLog)
        .isEqualTo(servers.sql().sql("select id from loans order by id").query(Long.class).list());
    List<Long> withReaders =
        servers.firstReads(Topics.READER_LOANS).stream()
            .map(r -> servers.json().readValue(r.value(), ReaderLoaned.class).loanId())
            .sorted()
            .toList();
    assertThat(withReaders).isEqualTo(inLog);
  }

  @Test
  void aLoanReachesTheLogWithItsReaderApart() {
    Loan loan = servers.nadia().read(servers.nadia().lend(5), Loan.class);
    servers.awaitAllSent();
    assertThat(servers.topics().readAll(Topics.LOANS))
        .filteredOn(read -> read.value().contains("\"loan-" + loan.id() + "\""))
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.key()).isEqualTo("5");
              assertThat(read.partition()).isEqualTo(Topics.LOANS.partitionOf(5));
              assertThat(servers.json().readValue(read.value(), LoanMade.class))
                  .isEqualTo(new LoanMade(loan.id(), loan.bookId(), loan.madeAt(), loan.origin()));
              assertThat(read.value()).doesNotContain("reader");
            });
    long reader = loan.reader().id();
    assertThat(servers.topics().readAll(Topics.READER_LOANS))
        .filteredOn(read -> read.key().equals(ReaderLoaned.key(reader, loan.id())))
        .singleElement()
        .satisfies(
            read ->
                assertThat(servers.json().readValue(read.value(), ReaderLoaned.class))
                    .isEqualTo(new ReaderLoaned(reader, loan.id(), loan.bookId(), loan.madeAt())));
  }

  @Test
  void timePassesInEveryPartition() {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              Map<Integer, List<TimePassed>> ticks = new HashMap<>();
              for (Read read : servers.topics().readAll(Topics.LOANS)) {
                if (read.key().equals(Ticker.KEY)) {
                  ticks
                      .computeIfAbsent(read.partition(), p -> new ArrayList<>())
                      .add(servers.json().readValue(read.value(), TimePassed.class));
                }
              }
              assertThat(ticks).hasSize(Topics.LOANS.partitions());
              assertThat(ticks.values()).allSatisfy(one -> assertThat(one).hasSizeGreaterThan(2));
            });
  }

  @Test
  void loansAreTakenWhileKafkaIsAwayAndArriveWhenItIsBack() {
    servers.kafka().kill();
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      answers.add(servers.nadia().lend(1 + i % 10));
    }
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
    assertThat(servers.unsentLoans()).isGreaterThanOrEqualTo(50);
    assertThat(servers.nadia().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    // Longer than the relay waits for one producer, so that it has to begin anew.
    await()
        .atMost(LIMIT)
        .until(() -> Double.parseDouble(servers.metric("legerible_outbox_oldest_seconds")) > 4);
    servers.kafka().start();
    servers.awaitAllSent();
  }

  @Test
  void aCrashBetweenSendingAndDeletingRepeatsTheSamePosition() {
    Loan loan = servers.nadia().read(servers.nadia().lend(3), Loan.class);
    servers.awaitAllSent();
    Read sent = servers.reads(loan).get(0);
    // The row as it stood after the send: stamped, and not deleted yet.
    servers
        .sql()
        .sql(
            """
            insert into outbox (topic, partition, key, value, position)
            values ('loans', :partition, :key, :value, :position)
            """)
        .param("partition", sent.partition())
        .param("key", sent.key())
        .param("value", sent.value())
        .param("position", sent.position())
        .update();
    assertThat(servers.terminateLeader()).isEqualTo(1);
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(servers.reads(loan)).containsExactly(sent, sent));
  }

  @Test
  void whenALeaderIsKilledInTheMiddleOfLoansAnotherGoesOn() {
    Relay second = servers.anotherRelay();
    second.start();
    try {
      for (int round = 0; round < 4; round++) {
        for (int i = 0; i < 15; i++) {
          assertThat(servers.nadia().lend(1 + i).statusCode()).isEqualTo(201);
        }
        assertThat(servers.terminateLeader()).isEqualTo(1);
        assertThat(servers.nadia().lend(2).statusCode()).isEqualTo(201);
        await()
            .pollInterval(Duration.ofMillis(20))
            .atMost(LIMIT)
            .untilAsserted(() -> assertThat(servers.unsentLoans()).isZero());
      }
    } finally {
      second.stop();
    }
  }

  @Test
  void aStoppedLeaderHandsOverToTheNext() {
    Relay second = servers.anotherRelay();
    Relay first = servers.bean(Relay.class);
    second.start();
    try {
      first.stop();
      assertThat(servers.nadia().lend(4).statusCode()).isEqualTo(201);
      servers.awaitAllSent();
    } finally {
      first.start();
      second.stop();
    }
  }

  @Test
  void aKilledPostgresLosesNoAnsweredLoanAndIsWaitedFor() {
    String key = UUID.randomUUID().toString();
    Loan answered = servers.nadia().read(servers.nadia().lend(8, key), Loan.class);
    servers.postgres().kill();
    HttpResponse<String> away = servers.nadia().lend(8);
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).contains("2");
    assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(servers.nadia().get("/actuator/health/readiness").statusCode()).isEqualTo(503);
    servers.postgres().start();
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(servers.nadia().lend(8, key).statusCode()).isEqualTo(200));
    assertThat(servers.nadia().read(servers.nadia().lend(8, key), Loan.class)).isEqualTo(answered);
  }
}
