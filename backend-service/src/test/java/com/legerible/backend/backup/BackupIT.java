package com.legerible.backend.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.LegeribleBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.outbox.TopicReader;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.topics.Topics;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private static final String NO_KAFKA = "127.0.0.1:1";

  /** Whom the test knows by number. */
  private record Readers(long forgotten, long unused, long forgottenLater) {}

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
      TestClient nobody = TestClient.of(backend);
      TestClient nadia = nobody.signedInAs("nadia");
      TestClient susi = nobody.signedInAs("susi");
      firstLoan = nadia.read(nadia.lend(1, "the first key"), Loan.class);
      nadia.lend(2);
      nadia.put("/api/me/declined/9", "");
      TestClient otto = newcomer(susi, nobody, "otto");
      otto.lend(3);
      otto.put("/api/me/privacy", "{\"privacy\":\"NOT_USED\"}");
      TestClient lotta = newcomer(susi, nobody, "lotta");
      lotta.lend(4);
      TestClient mia = newcomer(susi, nobody, "mia");
      mia.lend(5);
      readers = new Readers(id(mia), id(otto), id(lotta));
      assertThat(mia.delete("/api/me/data").statusCode()).isEqualTo(204);
      simulate(susi, "?undo=true", Simulation.State.UNDONE);
      simulate(susi, "", Simulation.State.DONE);
      execute(
          postgres,
          """
          insert into imports (kind, format, mapping, dry_run, upload)
          values ('books', 'csv', '{}', false, gen_random_uuid())
          """);
      truth = truth(postgres);
      assertThat(BackupCommand.run(arguments(postgres, "backup", backup))).isZero();
      assertThat(BackupCommand.run(arguments(postgres, "backup", backup))).isEqualTo(1);
      assertThat(truth(postgres)).isEqualTo(truth);

      lotta.lend(6);
      assertThat(lotta.delete("/api/me/data").statusCode()).isEqualTo(204);
      assertThat(BackupCommand.run(arguments(postgres, "backup", newer))).isZero();
    }
  }

  private static void simulate(TestClient susi, String end, Simulation.State expected) {
    String place =
        susi.post("/api/simulations", "{\"loans\":30,\"perSecond\":1000,\"seed\":7}")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    await().atMost(LIMIT).until(() -> state(susi, place) == Simulation.State.DONE);
    if (!end.isEmpty()) {
      susi.delete(place + end);
    }
    await().atMost(LIMIT).until(() -> state(susi, place) == expected);
  }

  private static Simulation.State state(TestClient susi, String place) {
    return susi.read(susi.get(place), Simulation.class).state();
  }

  private void restoreAfterACrash(Postgres postgres) throws Exception {
    assertThat(BackupCommand.run(arguments(postgres, "restore", backup))).isZero();
    assertThat(BackupCommand.run(arguments(postgres, "restore", backup)))
        .as("a library is there")
        .isEqualTo(1);
    // As a restore leaves it that was killed before its last step.
    execute(postgres, "create schema restore_under_way");
    assertThatThrownBy(() -> backend(postgres, NO_KAFKA).close())
        .rootCause()
        .hasMessageContaining("Restore again");
    String[] again = arguments(postgres, "restore", backup, "--forgotten-in=" + newer);
    assertThat(BackupCommand.run(again)).isZero();

    Map<String, List<String>> restored = truth(postgres);
    assertThat(restored.remove("erasures")).hasSize(2).containsAll(truth.remove("erasures"));
    assertThat(restored.remove("imports")).singleElement().asString().contains("FAILED", "file");
    assertThat(truth.remove("imports")).hasSize(1);
    assertThat(restored).isEqualTo(truth);
    assertThat(number(postgres, "select count(*) from sessions")).isZero();
    assertThat(number(postgres, "select generation from serving_generation")).isEqualTo(2);
  }

  private void liveOn(Postgres postgres, Kafka kafka) throws Exception {
    try (ConfigurableApplicationContext backend = backend(postgres, kafka.address())) {
      TestClient nobody = TestClient.of(backend);
      await().atMost(LIMIT).until(() -> number(postgres, "select count(*) from outbox") == 0);
      await().atMost(LIMIT).until(() -> differences(postgres) == 0);
      forgottenStayForgotten(postgres, new TopicReader(kafka.address()));

      TestClient nadia = nobody.signedInAs("nadia");
      var repeated = nadia.lend(1, "the first key");
      assertThat(repeated.statusCode()).isEqualTo(200);
      assertThat(nadia.read(repeated, Loan.class).id()).isEqualTo(firstLoan.id());
      long last = number(postgres, "select max(id) from loans");
      assertThat(nadia.read(nadia.lend(2), Loan.class).id()).isGreaterThan(last);
      assertThat(id(newcomer(nobody.signedInAs("susi"), nobody, "new")))
          .as("nobody gets the number of somebody who was forgotten")
          .isGreaterThan(readers.forgotten());
    }
  }

  private void forgottenStayForgotten(Postgres postgres, TopicReader topics) throws Exception {
    assertThat(
            number(
                postgres,
                "select count(*) from readers where id in (%d, %d)"
                    .formatted(readers.forgotten(), readers.forgottenLater())))
        .isZero();
    assertThat(topics.readAll(Topics.READER_LOANS))
        .filteredOn(fact -> fact.value() != null)
        .extracting(fact -> fact.key().split(":")[0])
        .contains(String.valueOf(reader(postgres, "nadia")))
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
        .hasSize((int) number(postgres, "select count(*) from loans"));
  }

  /** How many numbers differ from a recount of the loans. */
  private static long differences(Postgres postgres) throws SQLException {
    return number(
        postgres,
        """
        select
          (select count(*) from book_loans c full join
            (select book_id, count(*) as loans from loans group by 1) l using (book_id)
            where coalesce(c.loans, 0) <> coalesce(l.loans, 0))
          + (select count(*) from loans_by_day c full join
            (select book_id, (made_at at time zone 'UTC')::date as day, count(*) as loans
              from loans group by 1, 2) l using (book_id, day)
            where coalesce(c.loans, 0) <> coalesce(l.loans, 0))
          + abs((select coalesce(sum(loans), 0) from loans_counted) - (select count(*) from loans))
          + abs((select books from books_counted) - (select count(*) from books))
          + abs((select sum(editions) from works) - (select count(*) from books))
        """);
  }

  private static long reader(Postgres postgres, String userName) throws SQLException {
    return number(postgres, "select id from readers where user_name = '" + userName + "'");
  }

  private static TestClient newcomer(TestClient susi, TestClient nobody, String userName) {
    String wanted =
        """
        {"userName":"%s","name":"%s","role":"READER","password":"a password",
         "address":{"street":"","postcode":"1","city":"Ulm","country":""}}
        """;
    susi.post("/api/readers", wanted.formatted(userName, userName));
    return nobody.signedInAs(userName, "a password");
  }

  private static long id(TestClient client) {
    return client.read(client.get("/api/me"), Profile.class).id();
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

  /**
   * Every row of every table that nothing can count anew, apart from columns that fill themselves.
   */
  private static Map<String, List<String>> truth(Postgres postgres) throws SQLException {
    var truth = new LinkedHashMap<String, List<String>>();
    try (Connection connection = connection(postgres);
        Statement sql = connection.createStatement()) {
      for (String table : Truth.KEPT) {
        var rows = new ArrayList<String>();
        try (ResultSet row =
            sql.executeQuery(
                "select (to_jsonb(t) - 'changed')::text from " + table + " t order by 1")) {
          while (row.next()) {
            rows.add(row.getString(1));
          }
        }
        truth.put(table, rows);
      }
    }
    return truth;
  }

  private static long number(Postgres postgres, String query) throws SQLException {
    try (Connection connection = connection(postgres);
        ResultSet row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(Postgres postgres, String statement) throws SQLException {
    try (Connection connection = connection(postgres)) {
      connection.createStatement().execute(statement);
    }
  }

  private static Connection connection(Postgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
  }
}
