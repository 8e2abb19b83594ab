package com.legerible.backend.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.LegeribleBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.flow.Hops;
import com.legerible.backend.outbox.TopicReader.Read;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Postgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Servers of its own, because it kills them. */
@Timeout(180)
class OutboxIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private static Path folder;
  private static Postgres postgres;
  private static Kafka kafka;
  private static ConfigurableApplicationContext backend;
  private static JdbcClient sql;
  private static JsonMapper json;
  private static TestClient nadia;
  private static TopicReader topics;

  @BeforeAll
  static void open() {
    postgres = Postgres.startedIn(folder);
    kafka = Kafka.startedIn(folder);
    backend =
        new SpringApplicationBuilder(LegeribleBackend.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + postgres.url(),
                "--spring.datasource.username=" + postgres.user(),
                "--spring.datasource.password=" + postgres.password(),
                "--spring.kafka.bootstrap-servers=" + kafka.address(),
                "--legerible.outbox.send-timeout=3s",
                "--legerible.demonstration.enabled=true");
    sql = backend.getBean(JdbcClient.class);
    json = backend.getBean(JsonMapper.class);
    nadia = TestClient.of(backend).signedInAs("nadia");
    topics = new TopicReader(kafka.address());
  }

  @AfterAll
  static void close() {
    backend.close();
    kafka.stop();
    postgres.stop();
  }

  /** Whatever a test did: the log equals the table, and no position is missing or out of order. */
  @AfterEach
  void theLogEqualsTheLoans() {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(unsentLoans()).isZero());
    List<Read> read = firstReads(Topics.LOANS);
    List<Long> inLog =
        read.stream()
            .filter(r -> !r.key().equals(Ticker.KEY))
            .map(r -> json.readValue(r.value(), LoanMade.class).loanId())
            .sorted()
            .toList();
    assertThat(inLog)
        .isEqualTo(sql.sql("select id from loans order by id").query(Long.class).list());
    List<Long> withReaders =
        firstReads(Topics.READER_LOANS).stream()
            .map(r -> json.readValue(r.value(), ReaderLoaned.class).loanId())
            .sorted()
            .toList();
    assertThat(withReaders).isEqualTo(inLog);
  }

  /** As every reader reads: what has no higher position than the last one is a repeat. */
  private static List<Read> firstReads(Topic topic) {
    Map<Integer, List<Long>> positions = new HashMap<>();
    List<Read> first = new ArrayList<>();
    for (Read read : topics.readAll(topic)) {
      List<Long> seen = positions.computeIfAbsent(read.partition(), p -> new ArrayList<>());
      if (seen.isEmpty() || read.position() > seen.get(seen.size() - 1)) {
        seen.add(read.position());
        first.add(read);
      }
    }
    positions
        .values()
        .forEach(
            seen ->
                assertThat(seen)
                    .isEqualTo(LongStream.rangeClosed(1, seen.size()).boxed().toList()));
    return first;
  }

  private static long unsentLoans() {
    return sql.sql("select count(*) from outbox where key <> 'time'").query(Long.class).single();
  }

  private static int terminateLeader() {
    return sql.sql(
            """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and granted
              and database = (select oid from pg_database where datname = current_database())
            """)
        .query()
        .listOfRows()
        .size();
  }

  private static Relay anotherRelay() {
    return new Relay(
        backend.getBean(JdbcConnectionDetails.class),
        backend.getBean(KafkaConnectionDetails.class),
        backend.getBean(OutboxProperties.class),
        json,
        new RelayBell(),
        new RelayGauges(new SimpleMeterRegistry(), new Hops(new SimpleMeterRegistry())));
  }

  @Test
  void aLoanReachesTheLogWithItsReaderApart() {
    Loan loan = nadia.read(nadia.lend(5), Loan.class);
    await().atMost(LIMIT).untilAsserted(() -> assertThat(unsentLoans()).isZero());
    assertThat(topics.readAll(Topics.LOANS))
        .filteredOn(read -> read.value().contains("\"loan-" + loan.id() + "\""))
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.key()).isEqualTo("5");
              assertThat(read.partition()).isEqualTo(Topics.LOANS.partitionOf(5));
              assertThat(json.readValue(read.value(), LoanMade.class))
                  .isEqualTo(new LoanMade(loan.id(), loan.bookId(), loan.madeAt(), loan.origin()));
              assertThat(read.value()).doesNotContain("reader");
            });
    long reader = loan.reader().id();
    assertThat(topics.readAll(Topics.READER_LOANS))
        .filteredOn(read -> read.key().equals(ReaderLoaned.key(reader, loan.id())))
        .singleElement()
        .satisfies(
            read ->
                assertThat(json.readValue(read.value(), ReaderLoaned.class))
                    .isEqualTo(new ReaderLoaned(reader, loan.id(), loan.bookId(), loan.madeAt())));
  }

  @Test
  void timePassesInEveryPartition() {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              Map<Integer, List<TimePassed>> ticks = new HashMap<>();
              for (Read read : topics.readAll(Topics.LOANS)) {
                if (read.key().equals(Ticker.KEY)) {
                  ticks
                      .computeIfAbsent(read.partition(), p -> new ArrayList<>())
                      .add(json.readValue(read.value(), TimePassed.class));
                }
              }
              assertThat(ticks).hasSize(Topics.LOANS.partitions());
              assertThat(ticks.values()).allSatisfy(one -> assertThat(one).hasSizeGreaterThan(2));
            });
  }

  @Test
  void loansAreTakenWhileKafkaIsAwayAndArriveWhenItIsBack() {
    kafka.kill();
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      answers.add(nadia.lend(1 + i % 10));
    }
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
    assertThat(unsentLoans()).isGreaterThanOrEqualTo(50);
    assertThat(nadia.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    // Longer than the relay waits for one producer, so that it has to begin anew.
    await()
        .atMost(LIMIT)
        .until(() -> Double.parseDouble(metric("legerible_outbox_oldest_seconds")) > 4);
    kafka.start();
    await().atMost(LIMIT).untilAsserted(() -> assertThat(unsentLoans()).isZero());
  }

  private static String metric(String name) {
    return nadia
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCrashBetweenSendingAndDeletingRepeatsTheSamePosition() {
    Loan loan = nadia.read(nadia.lend(3), Loan.class);
    await().atMost(LIMIT).untilAsserted(() -> assertThat(unsentLoans()).isZero());
    Read sent = reads(loan).get(0);
    // The row as it stood after the send: stamped, and not deleted yet.
    sql.sql(
            """
            insert into outbox (topic, partition, key, value, position)
            values ('loans', :partition, :key, :value, :position)
            """)
        .param("partition", sent.partition())
        .param("key", sent.key())
        .param("value", sent.value())
        .param("position", sent.position())
        .update();
    assertThat(terminateLeader()).isEqualTo(1);
    await().atMost(LIMIT).untilAsserted(() -> assertThat(reads(loan)).containsExactly(sent, sent));
  }

  private static List<Read> reads(Loan loan) {
    return topics.readAll(Topics.LOANS).stream()
        .filter(read -> read.value().contains("\"loan-" + loan.id() + "\""))
        .toList();
  }

  @Test
  void whenALeaderIsKilledInTheMiddleOfLoansAnotherGoesOn() {
    Relay second = anotherRelay();
    second.start();
    try {
      for (int round = 0; round < 4; round++) {
        for (int i = 0; i < 15; i++) {
          assertThat(nadia.lend(1 + i).statusCode()).isEqualTo(201);
        }
        assertThat(terminateLeader()).isEqualTo(1);
        long cut = System.nanoTime();
        assertThat(nadia.lend(2).statusCode()).isEqualTo(201);
        await()
            .pollInterval(Duration.ofMillis(20))
            .atMost(LIMIT)
            .untilAsserted(() -> assertThat(unsentLoans()).isZero());
        assertThat(Duration.ofNanos(System.nanoTime() - cut)).isLessThan(Duration.ofSeconds(5));
      }
    } finally {
      second.stop();
    }
  }

  @Test
  void aStoppedLeaderHandsOverToTheNext() {
    Relay second = anotherRelay();
    Relay first = backend.getBean(Relay.class);
    second.start();
    try {
      first.stop();
      assertThat(nadia.lend(4).statusCode()).isEqualTo(201);
      await().atMost(LIMIT).untilAsserted(() -> assertThat(unsentLoans()).isZero());
    } finally {
      first.start();
      second.stop();
    }
  }

  @Test
  void aKilledPostgresLosesNoAnsweredLoanAndIsWaitedFor() {
    String key = UUID.randomUUID().toString();
    Loan answered = nadia.read(nadia.lend(8, key), Loan.class);
    postgres.kill();
    HttpResponse<String> away = nadia.lend(8);
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).contains("2");
    assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(nadia.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
    postgres.start();
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(nadia.lend(8, key).statusCode()).isEqualTo(200));
    assertThat(nadia.read(nadia.lend(8, key), Loan.class)).isEqualTo(answered);
  }
}
