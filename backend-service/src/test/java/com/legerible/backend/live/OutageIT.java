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

  private static LiveClient connected(Replica replica) {
    await().atMost(LIMIT).until(() -> replica.bean(LiveHub.class).isReady());
    return LiveClient.connect(replica.address(), null, null);
  }

  private static long stored(Replica replica) {
    return replica.get("/api/top-ten", null).get("sequence").asLong();
  }
}
