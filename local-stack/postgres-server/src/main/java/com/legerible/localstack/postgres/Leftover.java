package com.legerible.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A Postgres that a killed run left behind on the same data. */
record Leftover(Path cluster, Programs programs) {

  /** Stops it where it still runs; its file is never believed without a look at the process. */
  void stop() throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    Optional<ProcessHandle> running =
        Files.readAllLines(file).stream()
            .findFirst()
            .flatMap(Leftover::process)
            .filter(this::isPostgresOfThisFolder);
    if (running.isPresent()) {
      System.err.println("Stopping the Postgres that an earlier run left: " + running.get().pid());
      programs.run("pg_ctl", Postmaster.stopArguments(cluster), "");
    } else {
      // The number may belong to another program by now, which Postgres would wait for in vain.
      Files.deleteIfExists(file);
    }
  }

  private static Optional<ProcessHandle> process(String pid) {
    try {
      return ProcessHandle.of(Long.parseLong(pid.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean isPostgresOfThisFolder(ProcessHandle process) {
    return process.info().arguments().map(List::of).orElse(List.of()).contains(cluster.toString());
  }
}
