package com.legerible.localstack.launcher;

import com.legerible.contracts.backup.BackupManifest;
import com.legerible.localstack.launcher.problems.Refusal;
import com.legerible.localstack.launcher.state.DataLock;
import com.legerible.localstack.launcher.state.ReplayState;
import com.legerible.localstack.launcher.state.RestoreMark;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Postgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a data folder from a backup that was found whole. Until the end the folder is marked: it
 * cannot be started, only restored again.
 */
final class Restoring {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** What a stack that ever ran has left behind. */
  private static final List<String> OF_A_LIBRARY =
      List.of("postgres", "kafka", "cassandra", "checkpoints", "stream", "replay.json");

  private final Home home;
  private final DataFolder folder;

  Restoring(Home home, DataFolder folder) {
    this.home = home;
    this.folder = folder;
  }

  int run(Path file, List<String> arguments) throws IOException, InterruptedException {
    RestoreMark mark = new RestoreMark(folder.root());
    if (!mark.exists()) {
      refuseLibrary();
    }
    try (DataLock lock = DataLock.take(folder.root())) {
      boolean again = !mark.set();
      // The answers of before are still on screens and in files: the next ones must be newer.
      long generation = manifest(file).restoredGeneration(Instant.now());
      Replay.file(folder).write(new ReplayState(generation, null));
      int code = fill(arguments, generation, again);
      if (code == 0) {
        mark.remove();
        System.out.println("./legerible up --data " + folder.root() + " starts this library.");
      }
      return code;
    }
  }

  private void refuseLibrary() {
    for (String part : OF_A_LIBRARY) {
      if (Files.exists(folder.root().resolve(part))) {
        throw new Refusal(
            folder.root()
                + " holds a library, and nothing is overwritten. Name an empty folder with --data,"
                + " or move this one away first.");
      }
    }
  }

  private int fill(List<String> arguments, long generation, boolean again)
      throws IOException, InterruptedException {
    try (Postgres postgres = new Postgres(home, folder, FreePort.find())) {
      postgres.start();
      List<String> all = new ArrayList<>(arguments);
      all.add("--generation=" + generation);
      if (again) {
        all.add("--again");
      }
      return BackendProgram.on(home, postgres).run(all.toArray(String[]::new));
    }
  }

  private static BackupManifest manifest(Path file) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile());
        InputStream manifest = archive.getInputStream(archive.getEntry(BackupManifest.ENTRY))) {
      return JSON.readValue(manifest, BackupManifest.class);
    }
  }
}
