package com.legerible.backend.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.LegeribleBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.outbox.TopicReader;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.topics.Topics;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Destroys a library, and makes it again from its backup alone. */
@Timeout(300)
class BackupIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String GENERATION = "select generation from serving_generation";
  private static final String NO_KAFKA = "127.0.0.1:1";

  /** Whom the test knows by number. */
  private record Readers(long forgotten, long unused, long forgottenLater, long lastForgotten) {}

  @TempDir Path folder;
  private Path backup;
  private Path newer;
  private Readers readers;
  private Loan firstLoan;
  private Map<String, List<String>> truth;

  @Test
  void aDestroyedLibraryComesBackWithEveryTruthAndCountsAnew() throws Exception {
    backup = folder.resolve("library.backup");
    newer = folder.resolve("newer.backup");
    Path first = Files.createDirectories(folder.resolve("first"));
    try (Postgres postgres = Postgres.startedIn(first)) {
      liveAndBackUp(postgres);
    }
    FileSystemUtils.deleteRecursively(first);

    Path second = Files.createDirectories(folder.resolve("second"));
    try (Postgres postgres = Postgres.startedIn(second)) {
      restoreAfterACrash(postgres);
      try (Kafka kafka = Kafka.startedIn(second)) {
        liveOn(postgres, kafka);
      }
    }
  }

  private void liveAndBackUp(Postgres postgres) throws Exception {
    try (ConfigurableApplicationContext backend = backend(postgres, NO_KAFKA)) {
      Staff staff = Staff.of(backend);
      TestClient nadia = staff.nobody().signedInAs("nadia");
      firstLoan = nadia.read(nadia.lend(1, "the first key"), Loan.class);
      nadia.lend(2);
      nadia.put("/api/me/declined/9", "");
      TestClient otto = staff.newcomer("otto");
      otto.lend(3);
      otto.put("/api/me/privacy", "{\"privacy\":\"NOT_USED\"}");
      TestClient lotta = staff.newcomer("lotta");
      lotta.lend(4);
      TestClient mia = staff.newcomer("mia");
      mia.lend(5);
      long forgotten = Staff.id(mia);
      assertThat(mia.delete("/api/me/data").statusCode()).isEqualTo(204);
      staff.simulateInVain();
      staff.simulate();
      Tables tables = new Tables(postgres);
      tables.execute(
          """
          insert into imports (kind, format, mapping, dry_run, upload)
          values ('books', 'csv', '{}', false, gen_random_uuid())
          """);
      truth = tables.truth();
      assertThat(BackupCommand.run(arguments(postgres, "backup", backup))).isZero();
      assertThat(BackupCommand.run(arguments(postgres, "backup", backup))).isEqualTo(1);
      assertThat(tables.truth()).isEqualTo(truth);

      lotta.lend(6);
      TestClient late = staff.newcomer("late");
      readers = new Readers(forgotten, Staff.id(otto), Staff.id(lotta), Staff.id(late));
      assertThat(late.delete("/api/me/data").statusCode()).isEqualTo(204);
      assertThat(lotta.delete("/api/me/data").statusCode()).isEqualTo(204);
      assertThat(BackupCommand.run(arguments(postgres, "backup", newer))).isZero();
    }
  }

  private void restoreAfterACrash(Postgres postgres) throws Exception {
    Tables tables = new Tables(postgres);
    assertThat(BackupCommand.run(arguments(postgres, "restore", backup))).isZero();
    assertThat(tables.number(GENERATION)).as("above that of any replay").isGreaterThan(1_000_000);
    assertThat(BackupCommand.run(arguments(postgres, "restore", backup)))
        .as("a library is there")
        .isEqualTo(1);
    // As a restore leaves it that was killed before its last step.
    tables.execute("create schema restore_under_way");
    assertThatThrownBy(() -> backend(postgres, NO_KAFKA).close())
        .rootCause()
        .hasMessageContaining("Restore again");
    String[] again =
        arguments(postgres, "restore", backup, "--forgotten-in=" + newer, "--generation=30");
    assertThat(BackupCommand.run(again)).isZero();

    Map<String, List<String>> restored = tables.truth();
    assertThat(restored.remove("erasures")).hasSize(3).containsAll(truth.remove("erasures"));
    assertThat(restored.remove("imports")).singleElement().asString().contains("FAILED", "file");
    assertThat(truth.remove("imports")).hasSize(1);
    assertThat(restored).isEqualTo(truth);
    assertThat(tables.number("select count(*) from sessions")).isZero();
    assertThat(tables.number(GENERATION)).isEqualTo(30);
  }

  private void liveOn(Postgres postgres, Kafka kafka) throws Exception {
    Tables tables = new Tables(postgres);
    try (ConfigurableApplicationContext backend = backend(postgres, kafka.address())) {
      Staff staff = Staff.of(backend);
      await().atMost(LIMIT).until(() -> tables.number("select count(*) from outbox") == 0);
      await().atMost(LIMIT).until(() -> tables.differences() == 0);
      forgottenStayForgotten(tables, new TopicReader(kafka.address()));

      TestClient nadia = staff.nobody().signedInAs("nadia");
      var repeated = nadia.lend(1, "the first key");
      assertThat(repeated.statusCode()).isEqualTo(200);
      assertThat(nadia.read(repeated, Loan.class).id()).isEqualTo(firstLoan.id());
      long last = tables.number("select max(id) from loans");
      assertThat(nadia.read(nadia.lend(2), Loan.class).id()).isGreaterThan(last);
      assertThat(Staff.id(staff.newcomer("new")))
          .as("nobody gets the number of somebody who was forgotten")
          .isGreaterThan(readers.lastForgotten());
    }
    try (ConfigurableApplicationContext again = backend(postgres, kafka.address())) {
      assertThat(tables.number("select count(*) from readers where user_name = ?", "new"))
          .as("nobody is forgotten in place of another")
          .isOne();
      assertThat(TestClient.of(again).signedInAs("new", "a password").get("/api/me").statusCode())
          .isEqualTo(200);
    }
  }

  private void forgottenStayForgotten(Tables tables, TopicReader topics) throws Exception {
    assertThat(
            tables.number(
                "select count(*) from readers where id in (?, ?)",
                readers.forgotten(),
                readers.forgottenLater()))
        .isZero();
    assertThat(topics.readAll(Topics.READER_LOANS))
        .filteredOn(fact -> fact.value() != null)
        .extracting(fact -> fact.key().split(":")[0])
        .contains(
            String.valueOf(tables.number("select id from readers where user_name = ?", "nadia")))
        .doesNotContain(
            String.valueOf(readers.forgotten()),
            String.valueOf(readers.unused()),
            String.valueOf(readers.forgottenLater()));
    // Once each: a relay that was not sure sends the same fact again.
    var loans = new HashSet<String>();
    topics.readAll(Topics.LOANS).forEach(fact -> loans.add(fact.value()));
    assertThat(loans)
        .noneMatch(fact -> fact.contains("LoanUndone"))
        .filteredOn(fact -> fact.contains("LoanMade"))
        .hasSize((int) tables.number("select count(*) from loans"));
  }

  private static ConfigurableApplicationContext backend(Postgres postgres, String kafka) {
    List<String> arguments = new ArrayList<>(database(postgres));
    arguments.add("--server.port=0");
    arguments.add("--spring.kafka.bootstrap-servers=" + kafka);
    arguments.add("--legerible.demonstration.enabled=true");
    return new SpringApplicationBuilder(LegeribleBackend.class)
        .run(arguments.toArray(String[]::new));
  }

  private static String[] arguments(
      Postgres postgres, String command, Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
    arguments.addAll(List.of(options));
    arguments.addAll(database(postgres));
    return arguments.toArray(String[]::new);
  }

  private static List<String> database(Postgres postgres) {
    return List.of(
        "--spring.datasource.url=" + postgres.url(),
        "--spring.datasource.username=" + postgres.user(),
        "--spring.datasource.password=" + postgres.password());
  }
}
