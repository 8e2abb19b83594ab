package com.legerible.backend.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.LegeribleBackend;
import com.legerible.backend.TestClient;
import com.legerible.contracts.RecordedLog;
import com.legerible.contracts.rest.Loan;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Postgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The library of an earlier release, taken over by this one. */
@Timeout(300)
class UpgradeIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("com.legerible.contracts.RecordedLog#releases")
  void everythingIsThereAndTheLibraryGoesOn(String release) throws Exception {
    Path backup = folder.resolve("library.backup");
    RecordedLog.backup(release, backup);
    try (Postgres postgres = Postgres.startedIn(folder);
        Kafka kafka = Kafka.startedIn(folder)) {
      List<String> arguments = new ArrayList<>(List.of("restore", backup.toString()));
      arguments.addAll(database(postgres));
      assertThat(BackupCommand.run(arguments.toArray(String[]::new))).isZero();
      Tables tables = new Tables(postgres);
      everyRowIsThere(backup, tables);

      try (ConfigurableApplicationContext backend = backend(postgres, kafka)) {
        await().atMost(LIMIT).until(() -> tables.number("select count(*) from outbox") == 0);
        await().atMost(LIMIT).until(() -> tables.differences() == 0);
        goesOn(TestClient.of(backend).signedInAs("nadia"), tables);
      }
    }
  }

  private static void everyRowIsThere(Path backup, Tables tables) throws Exception {
    Map<String, List<String>> truth = tables.truth();
    try (Archive archive = Archive.checked(backup, Schema.newest())) {
      assertThat(archive.tables())
          .allSatisfy(table -> assertThat(truth.get(table.name())).hasSize((int) table.rows()));
    }
    assertThat(truth)
        .extractingByKeys("readers", "books", "loans", "idempotency_keys", "erasures", "audit")
        .allSatisfy(rows -> assertThat(rows).isNotEmpty());
  }

  /** As the recording tells: her first loan was the book 1. */
  private static void goesOn(TestClient nadia, Tables tables) throws Exception {
    assertThat(nadia.get("/api/me/loans").body()).contains("\"bookId\":1,");
    long last = tables.number("select max(id) from loans");
    assertThat(nadia.read(nadia.lend(4), Loan.class).id()).isGreaterThan(last);
    await().atMost(LIMIT).until(() -> tables.differences() == 0);
  }

  private static ConfigurableApplicationContext backend(Postgres postgres, Kafka kafka) {
    List<String> arguments = new ArrayList<>(database(postgres));
    arguments.add("--server.port=0");
    arguments.add("--spring.kafka.bootstrap-servers=" + kafka.address());
    return new SpringApplicationBuilder(LegeribleBackend.class)
        .run(arguments.toArray(String[]::new));
  }

  private static List<String> database(Postgres postgres) {
    return List.of(
        "--spring.datasource.url=" + postgres.url(),
        "--spring.datasource.username=" + postgres.user(),
        "--spring.datasource.password=" + postgres.password());
  }
}
