package com.legerible.backend.imports;

import static com.legerible.backend.TestBackend.bean;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Import.State;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LostFilesIT {

  private static final Duration IDLE = Duration.ofDays(300);

  private final ImportStore store = bean(ImportStore.class);
  private final Import lost = begun();
  private final Import other = begun();

  @AfterEach
  void remove() {
    TestBackend.sql()
        .sql("delete from imports where id = any (:ids)")
        .param("ids", new Long[] {lost.id(), other.id()})
        .update();
  }

  @Test
  void anImportWhoseFileIsGoneEndsAndSaysWhatToDo() {
    heardOf(lost, "1 year");
    bean(LostFiles.class).endAfter(IDLE);
    assertThat(get(lost).state()).as("its runner may be about to go on").isEqualTo(State.RUNNING);
    bean(LostFiles.class).endAfter(IDLE);
    assertThat(get(lost).state()).isEqualTo(State.FAILED);
    assertThat(get(lost).error()).contains("Send the file again");
    assertThat(get(other).state()).as("may be at another replica").isEqualTo(State.RUNNING);
  }

  @Test
  void itMayStillWaitForRunnersThatAreBusy() {
    heardOf(lost, "1 year");
    bean(LostFiles.class).endAfter(IDLE);
    heardOf(other, "1 second");
    bean(LostFiles.class).endAfter(IDLE);
    assertThat(get(lost).state()).isEqualTo(State.RUNNING);
  }

  private Import begun() {
    var wanted = new NewImport(ImportKind.BOOKS, FileFormat.CSV, "a.csv", Map.of(), false);
    return store.insert(
        wanted, UUID.randomUUID(), TestBackend.numbers("select min(id) from readers").get(0));
  }

  private static void heardOf(Import one, String ago) {
    TestBackend.sql()
        .sql(
            "update imports set runner = gen_random_uuid(), beat_at = clock_timestamp() - cast(:ago as interval) where id = :id")
        .param("ago", ago)
        .param("id", one.id())
        .update();
  }

  private Import get(Import one) {
    return store.find(one.id()).orElseThrow();
  }
}
