package com.legerible.backend.imports;

import static com.legerible.backend.TestBackend.bean;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import com.legerible.backend.catalogue.Acquisitions;
import com.legerible.backend.lending.LoanUndo;
import com.legerible.backend.outbox.Outbox;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Import.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/**
 * Others take an import over when its runner was not heard of for a while. The backend's own
 * runners do not have the file of these, so only the test runs them.
 */
@Timeout(60)
class ImportStepsIT {

  private static final int KNOWN = 200;
  private static final int ROOM = 1_000_000;
  private static final int NO_ROOM = -1;

  private final ImportStore store = bean(ImportStore.class);
  private final UUID runner = UUID.randomUUID();

  @TempDir private Path folder;

  private ImportRun run;
  private int asked;

  @Test
  void aRunnerIsHeardOfWhileItSkipsWhatIsTakenIn() throws Exception {
    claim(State.RUNNING, runner);
    steps(ROOM).takeIn(run, runner, () -> isHeardOf(Integer.MAX_VALUE));
    assertThat(asked).isGreaterThan(KNOWN);
    assertThat(state()).isEqualTo(State.DONE);
  }

  @Test
  void aRunnerIsHeardOfWhileItWaitsForKafka() throws Exception {
    claim(State.RUNNING, runner);
    steps(NO_ROOM).takeIn(run, runner, () -> isHeardOf(KNOWN + 5));
    assertThat(asked).isEqualTo(KNOWN + 5);
  }

  @Test
  void aRunnerIsHeardOfWhileAnUndoWaitsForKafka() throws Exception {
    claim(State.UNDOING, runner);
    steps(NO_ROOM).takeBack(run, runner, () -> isHeardOf(5));
    assertThat(asked).isEqualTo(5);
  }

  @Test
  void aRunnerSkipsNoFurtherWhenAnotherOneHasTheImport() throws Exception {
    claim(State.RUNNING, UUID.randomUUID());
    steps(ROOM).takeIn(run, runner, () -> isHeardOf(Integer.MAX_VALUE));
    assertThat(asked).isEqualTo(1);
    assertThat(state()).isEqualTo(State.RUNNING);
    assertThat(new Uploads(properties(ROOM)).has(run.upload())).isTrue();
  }

  @AfterEach
  void nobodyGoesOn() {
    store.move(run.id(), List.of(State.RUNNING, State.UNDOING), State.CANCELLED, null);
  }

  /** As after a kill behind the last record. */
  private void claim(State state, UUID by) throws IOException {
    byte[] file = ("title\n" + "Taken in\n".repeat(KNOWN)).getBytes(StandardCharsets.UTF_8);
    UUID upload = new Uploads(properties(ROOM)).receive(file, InputStream.nullInputStream());
    var wanted = new NewImport(ImportKind.BOOKS, FileFormat.CSV, null, Map.of(), false);
    long benni = TestBackend.numbers("select id from readers where user_name = ?", "benni").get(0);
    Import started = store.insert(wanted, upload, benni);
    TestBackend.sql()
        .sql("update imports set state = :state, runner = :by, read = :read where id = :id")
        .param("state", state.name())
        .param("by", by)
        .param("read", KNOWN)
        .param("id", started.id())
        .update();
    run = new ImportRun(store.find(started.id()).orElseThrow(), upload, Map.of());
  }

  /** Whether it was heard of since the last time this was asked, and this was not asked often. */
  private boolean isHeardOf(int most) {
    asked++;
    int heardOf =
        TestBackend.sql()
            .sql(
                """
                update imports set beat_at = started_at where id = :id and beat_at <> started_at
                """)
            .param("id", run.id())
            .update();
    return heardOf == 1 && asked < most;
  }

  private State state() {
    return store.find(run.id()).orElseThrow().state();
  }

  private ImportProperties properties(int backlog) {
    return new ImportProperties(
        folder, DataSize.ofMegabytes(1), DataSize.ofMegabytes(5), 1, 500, backlog, Duration.ZERO);
  }

  private ImportSteps steps(int backlog) {
    return new ImportSteps(
        store,
        bean(Refusals.class),
        bean(EffectStore.class),
        bean(BookTaker.class),
        bean(LoanTaker.class),
        bean(Acquisitions.class),
        bean(LoanUndo.class),
        bean(ImportedReaderStore.class),
        new Uploads(properties(backlog)),
        bean(Outbox.class),
        bean(TransactionOperations.class),
        event -> {},
        properties(backlog));
  }
}
