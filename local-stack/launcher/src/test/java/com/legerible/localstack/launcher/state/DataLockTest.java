package com.legerible.localstack.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.localstack.launcher.problems.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

  @TempDir Path data;

  @Test
  void aSecondLauncherOnTheSameDataIsRefusedAndToldWhoHasIt() {
    try (DataLock first = DataLock.take(data)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> DataLock.take(data))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("already runs on " + data)
          .hasMessageContaining("as process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsRefusedWithTheWayOut() throws IOException {
    Path folder = Files.createFile(data.resolve("file")).resolve("folder");
    assertThatThrownBy(() -> DataLock.take(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("--data DIR");
  }

  @Test
  void theNextLauncherTakesWhatTheFirstGaveBack() {
    DataLock.take(data).close();
    DataLock.take(data).close();
  }
}
