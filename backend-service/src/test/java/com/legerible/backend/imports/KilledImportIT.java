package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.Import;
import com.legerible.localstack.servers.Backend;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Postgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** A backend that runs as a process of its own is killed in the middle of a batch. */
@Timeout(300)
class KilledImportIT {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final int RECORDS = 1_000;
  private static final int BATCH = 100;
  private static final int HELD = 550;
  private static final long LOCK = 20_261_123;

  private Path folder;
  private Postgres postgres;
  private Kafka kafka;
  private Backend backend;
  private SingleConnectionDataSource connection;
  private JdbcClient sql;

  @BeforeEach
  void aBackendIsAProcess() throws IOException {
    folder = Files.createTempDirectory("killed-import");
    postgres = Postgres.startedIn(folder);
    kafka = Kafka.startedIn(folder);
    backend =
        new Backend(
            Home.find(),
            new DataFolder(folder),
            FreePort.find(),
            postgres,
            kafka,
            Map.of(
                "LEGERIBLE_DEMONSTRATION",
                "true",
                "LEGERIBLE_IMPORTS",
                folder.resolve("imports").toString(),
                "LEGERIBLE_IMPORT_BATCH",
                Integer.toString(BATCH),
                "LEGERIBLE_IMPORT_SILENCE",
                "1s"));
    backend.start();
    connection =
        new SingleConnectionDataSource(postgres.url(), postgres.user(), postgres.password(), true);
    sql = JdbcClient.create(connection);
  }

  @AfterEach
  void nothingIsLeft() {
    connection.destroy();
    backend.stop();
    kafka.stop();
    postgres.stop();
    FileSystemUtils.deleteRecursively(folder.toFile());
  }

  @Test
  void theNextProcessGoesOnBehindTheLastWholeBatchAndNothingIsThereTwice() {
    holdTheBatchWithTheHeldBook();
    TestClient benni = TestClient.ofAddress(backend.address()).signedInAs("benni");
    HttpResponse<String> sent = benni.post("/api/imports", file());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    String place = "/api/imports/" + benni.read(sent, Import.class).id();
    await().atMost(LIMIT).until(this::isHeld);
    assertThat(number("select read from imports")).isEqualTo(HELD / BATCH * BATCH);

    backend.kill();
    letGo();
    backend.start();

    await()
        .atMost(LIMIT)
        .until(() -> benni.read(benni.get(place), Import.class).finishedAt() != null);
    assertThat(benni.read(benni.get(place), Import.class))
        .extracting(Import::state, Import::read, Import::added, Import::duplicates)
        .containsExactly(Import.State.DONE, (long) RECORDS, (long) RECORDS, 0L);
    assertThat(number("select count(*) from books where title like 'Killed %'")).isEqualTo(RECORDS);
    assertThat(number("select count(distinct title) from books where title like 'Killed %'"))
        .isEqualTo(RECORDS);
    assertThat(number("select count(*) from import_books")).isEqualTo(RECORDS);
    assertThat(folder.resolve("imports")).isEmptyDirectory();
  }

  private static String file() {
    StringBuilder file = new StringBuilder("title\n");
    for (int record = 1; record <= RECORDS; record++) {
      file.append("Killed ").append(record).append('\n');
    }
    return file.toString();
  }

  /** Its transaction waits for a lock that this test has. */
  private void holdTheBatchWithTheHeldBook() {
    sql.sql("select pg_advisory_lock(:lock)").param("lock", LOCK).query().listOfRows();
    sql.sql(
            """
            create function hold_book() returns trigger language plpgsql as $$
            begin
              perform pg_advisory_xact_lock(%d);
              return new;
            end $$
            """
                .formatted(LOCK))
        .update();
    sql.sql(
            """
            create trigger hold_book before insert on books
            for each row when (new.title = 'Killed %d') execute function hold_book()
            """
                .formatted(HELD))
        .update();
  }

  private boolean isHeld() {
    return number("select count(*) from pg_locks where objid = " + LOCK + " and not granted") == 1;
  }

  /** The dropping waits until Postgres has undone what the killed process began. */
  private void letGo() {
    sql.sql("select pg_advisory_unlock(:lock)").param("lock", LOCK).query().listOfRows();
    sql.sql("drop function hold_book cascade").update();
  }

  private long number(String query) {
    return sql.sql(query).query(Long.class).single();
  }
}
