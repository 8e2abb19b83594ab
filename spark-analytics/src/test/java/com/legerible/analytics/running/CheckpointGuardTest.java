package com.legerible.analytics.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.analytics.log.Json;
import com.legerible.analytics.running.CheckpointGuard.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointGuardTest {

  private static final Inputs THEN = new Inputs(Map.of("loans", "a with 4 partitions"), 2, 1);

  @TempDir Path checkpoint;

  @Test
  void theSameInputsFit() {
    assertThatCode(() -> CheckpointGuard.compare("here", THEN, THEN)).doesNotThrowAnyException();
  }

  @Test
  void aRecreatedTopicIsRefusedWithAnInstruction() {
    Inputs now = new Inputs(Map.of("loans", "b with 4 partitions"), 2, 1);

    assertThatThrownBy(() -> CheckpointGuard.compare("here", THEN, now))
        .isInstanceOf(BeyondRepair.class)
        .hasMessageContaining("another topic 'loans'")
        .hasMessageContaining("./legerible replay");
  }

  @Test
  void anotherNumberOfStatePartitionsIsRefused() {
    Inputs now = new Inputs(THEN.topics(), 3, 1);

    assertThatThrownBy(() -> CheckpointGuard.compare("here", THEN, now))
        .hasMessageContaining("made with 2 state partitions, this version uses 3");
  }

  @Test
  void aCheckpointOfAnotherVersionIsRefusedWithAnInstruction() {
    Inputs now = new Inputs(THEN.topics(), 2, 2);

    assertThatThrownBy(() -> CheckpointGuard.compare("here", THEN, now))
        .isInstanceOf(BeyondRepair.class)
        .hasMessageContaining("another version (format 1; this version reads 2)")
        .hasMessageContaining("./legerible replay");
  }

  @Test
  void aFileThatWasCutOffBeforeTheFirstBatchIsWrittenAgain() throws Exception {
    Path file = Files.createFile(checkpoint.resolve("inputs.json"));
    Files.createDirectory(checkpoint.resolve("offsets"));

    check(THEN);

    assertThat(Json.read(Files.readString(file), Inputs.class)).isEqualTo(THEN);
    assertThat(checkpoint.resolve("inputs.json.new")).doesNotExist();
    assertThatCode(() -> check(THEN)).doesNotThrowAnyException();
  }

  @Test
  void aDamagedFileOfACheckpointWithBatchesIsRefusedWithAnInstruction() throws Exception {
    Path file = Files.writeString(checkpoint.resolve("inputs.json"), "{\"topics\":{\"lo");
    Files.createDirectory(checkpoint.resolve("offsets"));
    Files.createFile(checkpoint.resolve("offsets/0"));

    assertThatThrownBy(() -> check(THEN))
        .isInstanceOf(BeyondRepair.class)
        .hasMessageContaining(file + " cannot be read")
        .hasMessageContaining("./legerible replay");
    assertThat(file).hasContent("{\"topics\":{\"lo");
  }

  @Test
  void theInputsOfANewCheckpointAreRememberedAndCompared() throws Exception {
    check(THEN);

    assertThatThrownBy(() -> check(new Inputs(THEN.topics(), 3, 1)))
        .isInstanceOf(BeyondRepair.class);
  }

  private void check(Inputs now) throws IOException {
    CheckpointGuard.check(FileSystem.getLocal(new Configuration()), checkpoint.toString(), now);
  }

  @Test
  void theFirstVersionDidNotWriteItsFormat() {
    assertThat(new Inputs(THEN.topics(), 2, null)).isEqualTo(THEN);
  }
}
