package com.legerible.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

  @TempDir private Path folder;

  @Test
  void itsProgramsLieBesideWhatWasBuilt() {
    assertThat(Postgres.programs(folder, folder.resolve("data")))
        .isEqualTo(folder.resolve("binaries"));
  }

  @Test
  void whereNothingMayBeWrittenThereTheyLieInTheLibrarysOwnFolder() {
    Path data = folder.resolve("data");
    assertThat(Postgres.programs(folder.resolve("not there"), data)).startsWithRaw(data);
  }
}
