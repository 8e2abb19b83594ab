package com.legerible.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Postgres;
import com.legerible.localstack.servers.Server;
import com.legerible.localstack.servers.ServerContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresServerIT extends ServerContract {

  @Override
  protected Postgres server(Path folder) {
    return new Postgres(Home.find(), new DataFolder(folder), FreePort.find());
  }

  @Override
  protected void write(Server server) throws SQLException {
    execute(server, "CREATE TABLE loan (id bigint PRIMARY KEY)");
    execute(server, "INSERT INTO loan VALUES (42)");
  }

  @Override
  protected void assertWritten(Server server) throws SQLException {
    assertThat(query(server, "SELECT id FROM loan")).isEqualTo("42");
  }

  @Test
  void anAnsweredCommitIsOnTheDisk() throws SQLException {
    try (Postgres postgres = server(folder())) {
      postgres.start();
      assertThat(query(postgres, "SHOW fsync")).isEqualTo("on");
      assertThat(query(postgres, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(query(postgres, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(query(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void knowsTheLettersOfAllScriptsThoughTheSystemNamesNoLanguage() throws SQLException {
    try (Postgres postgres = withoutLanguage()) {
      postgres.start();
      assertThat(query(postgres, "SELECT 'Märchen' ILIKE 'mÄRCHEN'")).isEqualTo("t");
      execute(postgres, "CREATE EXTENSION pg_trgm");
      execute(postgres, "CREATE EXTENSION unaccent");
      assertThat(query(postgres, "SELECT cardinality(show_trgm('Война'))")).isEqualTo("6");
      assertThat(query(postgres, "SELECT to_tsvector('simple', 'ÄRGER')")).isEqualTo("'ärger':1");
      String sorted = "SELECT string_agg(t, ',' ORDER BY t COLLATE \"und-x-icu\") FROM ";
      assertThat(query(postgres, sorted + "(VALUES ('z'), ('Ä'), ('a')) v(t)")).isEqualTo("a,Ä,z");
    }
  }

  @Test
  void refusesAWrongPassword() {
    try (Postgres postgres = server(folder())) {
      postgres.start();
      assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "legerible", "guessed"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void takesANewPasswordWhenTheSecretsWereLost() throws Exception {
    try (Postgres postgres = server(folder())) {
      postgres.start();
      write(postgres);
      postgres.stop();
      Files.delete(folder().resolve("secrets/postgres-password"));
      postgres.start();
      assertWritten(postgres);
    }
  }

  @Test
  void endsWhenOnlyPostgresItselfWasKilledSoThatItIsStartedAgain() throws Exception {
    try (Postgres postgres = server(folder())) {
      postgres.start();
      write(postgres);
      postmaster(postgres).destroyForcibly();
      await().atMost(Duration.ofSeconds(10)).until(() -> !postgres.isAlive());
      postgres.start();
      assertWritten(postgres);
    }
  }

  @Test
  void stopsAPostgresThatAnEarlierRunLeftOnTheSameData() throws Exception {
    Postgres first = server(folder());
    first.start();
    write(first);
    first.stop();
    Process left = leftover(first);
    try (Postgres next = server(folder())) {
      await().until(first::answers);
      next.start();
      assertWritten(next);
      assertThat(left.isAlive()).isFalse();
    } finally {
      left.destroyForcibly();
    }
  }

  @Test
  void doesNotTouchAnotherProgramThatGotTheNumberOfAKilledPostgres() throws Exception {
    try (Postgres postgres = server(folder())) {
      postgres.start();
      write(postgres);
      postgres.kill();
      Path file = folder().resolve("postgres/cluster/postmaster.pid");
      String own = Long.toString(ProcessHandle.current().pid());
      Files.writeString(file, Files.readString(file).replaceFirst("\\d+", own));
      postgres.start();
      assertWritten(postgres);
    }
  }

  /** A Postgres on the data of another that nobody looks after. */
  private Process leftover(Postgres other) throws Exception {
    Path binaries;
    Path target = Home.find().target("local-stack/postgres-server");
    try (var versions = Files.list(target.resolve("binaries"))) {
      binaries = versions.findFirst().orElseThrow();
    }
    Path cluster = other.log().resolveSibling("../postgres/cluster").normalize();
    Programs programs = new Programs(binaries);
    return new ProcessBuilder(
            programs.command("postgres", java.util.List.of("-D", cluster.toString())))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static ProcessHandle postmaster(Postgres postgres) {
    return ProcessHandle.of(postgres.pid()).orElseThrow().children().findFirst().orElseThrow();
  }

  private Postgres withoutLanguage() {
    // Java itself finds no folder with letters beyond ASCII then.
    Postgres postgres = server(temporary.resolve("plain"));
    postgres.hideVariables("LANG", "LC_ALL", "LC_CTYPE");
    return postgres;
  }

  private static void execute(Server server, String sql) throws SQLException {
    try (Connection connection = connection(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(Server server, String sql) throws SQLException {
    try (Connection connection = connection(server);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static Connection connection(Server server) throws SQLException {
    Postgres postgres = (Postgres) server;
    return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
  }
}
