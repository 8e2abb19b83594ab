package com.legerible.backend.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.LegeribleBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.flow.Hops;
import com.legerible.backend.outbox.TopicReader.Read;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Postgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A backend on servers that may be killed, and what stands in them. */
final class OutboxServers implements BeforeAllCallback, AfterAllCallback {

  static final Duration LIMIT = Duration.ofSeconds(30);

  private Path folder;
  private Postgres postgres;
  private Kafka kafka;
  private ConfigurableApplicationContext backend;
  private TestClient nadia;
  private TopicReader topics;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("outbox");
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
    nadia = TestClient.of(backend).signedInAs("nadia");
    topics = new TopicReader(kafka.address());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    backend.close();
    kafka.stop();
    postgres.stop();
    FileSystemUtils.deleteRecursively(folder.toFile());
  }

  Postgres postgres() {
    return postgres;
  }

  Kafka kafka() {
    return kafka;
  }

  TestClient nadia() {
    return nadia;
  }

  TopicReader topics() {
    return topics;
  }

  <T> T bean(Class<T> type) {
    return backend.getBean(type);
  }

  JdbcClient sql() {
    return bean(JdbcClient.class);
  }

  JsonMapper json() {
    return bean(JsonMapper.class);
  }

  /** As every reader reads: what has no higher position than the last one is a repeat. */
  List<Read> firstReads(Topic topic) {
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

  List<Read> reads(Loan loan) {
    return topics.readAll(Topics.LOANS).stream()
        .filter(read -> read.value().contains("\"loan-" + loan.id() + "\""))
        .toList();
  }

  long unsentLoans() {
    return sql().sql("select count(*) from outbox where key <> 'time'").query(Long.class).single();
  }

  void awaitAllSent() {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(unsentLoans()).isZero());
  }

  int terminateLeader() {
    return sql()
        .sql(
            """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and granted
              and database = (select oid from pg_database where datname = current_database())
            """)
        .query()
        .listOfRows()
        .size();
  }

  Relay anotherRelay() {
    return new Relay(
        bean(JdbcConnectionDetails.class),
        bean(KafkaProperties.class),
        bean(OutboxProperties.class),
        json(),
        new RelayBell(),
        new RelayGauges(new SimpleMeterRegistry(), new Hops(new SimpleMeterRegistry())));
  }

  String metric(String name) {
    return nadia
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElseThrow();
  }
}
