package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the live backend does while a server is away. */
class OutageIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void withoutKafkaTheBackendBecomesReadyAndShowsWhatPostgresKnows() throws IOException {
    try (Replica alone = Replica.start("--spring.kafka.bootstrap-servers=127.0.0.1:1")) {
      await().atMost(LIMIT).until(() -> alone.bean(LiveHub.class).isReady());
      assertThat(alone.get("/actuator/health/readiness", null).get("status").asString())
          .isEqualTo("UP");
      try (LiveClient screen = LiveClient.connect(alone.address(), null, null)) {
        screen.await("snapshot", data -> data.get("totals").get("books").asLong() >= 34);
      }
    }
  }

  @Test
  void whatArrivesWhilePostgresIsKilledIsWrittenDownLaterAndIsNoDeadLetter() throws IOException {
    try (Replica replica = Replica.start();
        TestLog log = new TestLog();
        LiveClient screen = connected(replica)) {
      screen.await("snapshot", data -> true);
      List<Long> books =
          replica.sql().sql("select id from books order by id limit 3").query(Long.class).list();
      long number = System.currentTimeMillis();
      log.ranking(number, books);
      await().atMost(LIMIT).until(() -> stored(replica) == number);
      int dead = log.deadLetters().size();
      TestServers.postgres().kill();
      log.ranking(number + 1, books);
      screen.await("top-ten", data -> data.get("sequence").asLong() == number + 1);
      TestServers.postgres().start();
      await().atMost(LIMIT).ignoreExceptions().until(() -> stored(replica) == number + 1);
      assertThat(log.deadLetters()).hasSize(dead);
      assertThat(screen.hasEnded()).isFalse();
    }
  }

  @Test
  void anOutageOfKafkaAndOneOfPostgresEndNoStream() throws IOException {
    try (Replica replica = Replica.start("--legerible.live.heartbeat=1s");
        LiveClient anyone = connected(replica);
        LiveClient reader = LiveClient.connect(replica.address(), replica.signIn("nadia"), null)) {
      anyone.await("snapshot", data -> true);
      reader.await("snapshot", data -> true);
      String nadia = replica.signIn("nadia");
      long book = replica.sql().sql("select min(id) from books").query(Long.class).single();
      TestServers.kafka().kill();
      long during = replica.loan(book, nadia);
      int before = anyone.comments();
      await().atMost(LIMIT).until(() -> anyone.comments() > before + 5);
      TestServers.kafka().start();
      awaitLoan(during, anyone, reader);

      TestServers.postgres().kill();
      int meanwhile = anyone.comments();
      await().atMost(LIMIT).until(() -> anyone.comments() > meanwhile + 5);
      TestServers.postgres().start();
      long after =
          await()
              .atMost(LIMIT)
              .ignoreExceptions()
              .until(() -> replica.loan(book, nadia), loan -> loan > 0);
      awaitLoan(after, anyone, reader);
      assertThat(anyone.hasEnded()).isFalse();
      assertThat(reader.hasEnded()).isFalse();
    }
  }

  private static void awaitLoan(long loan, LiveClient... screens) {
    for (LiveClient screen : screens) {
      await()
          .atMost(LIMIT)
          .until(
              () ->
                  screen.events("loan").stream()
                      .anyMatch(event -> event.data().get("loanId").asLong() == loan));
    }
  }

  private static LiveClient connected(Replica replica) {
    await().atMost(LIMIT).until(() -> replica.bean(LiveHub.class).isReady());
    return LiveClient.connect(replica.address(), null, null);
  }

  private static long stored(Replica replica) {
    return replica.get("/api/top-ten", null).get("sequence").asLong();
  }
}
