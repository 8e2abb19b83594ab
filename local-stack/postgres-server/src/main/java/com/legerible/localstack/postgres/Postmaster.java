package com.legerible.localstack.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The running Postgres. */
final class Postmaster {

  /**
   * Stops Postgres when this process is killed: then the pipe closes. The watcher is detached
   * twice, because Postgres, which takes the place of this shell, must not find a child that it
   * does not know.
   */
  private static final String WITH_LIFELINE =
      """
      exec 3<&0
      (trap '' INT HUP; (cat <&3 >/dev/null; kill -INT $$ 2>/dev/null) &)
      exec 3<&- </dev/null
      exec "$@"
      """;

  private static final int STOP_SECONDS = 25;

  private final Process process;
  private final Programs programs;
  private final Path cluster;

  private Postmaster(Process process, Programs programs, Path cluster) {
    this.process = process;
    this.programs = programs;
    this.cluster = cluster;
  }

  static Postmaster start(Programs programs, Path cluster) throws IOException {
    List<String> command = new ArrayList<>();
    if (java.io.File.separatorChar == '/') {
      command.addAll(List.of("sh", "-c", WITH_LIFELINE, "postgres"));
    }
    command.addAll(programs.command("postgres", List.of("-D", cluster.toString())));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT);
    return new Postmaster(builder.start(), programs, cluster);
  }

  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends all connections and writes everything down. */
  void stop() {
    try {
      programs.run("pg_ctl", stopArguments(cluster), "");
    } catch (IOException e) {
      System.err.println("Postgres could not be stopped in order: " + e.getMessage());
      process.destroy();
    }
  }

  static List<String> stopArguments(Path cluster) {
    return List.of(
        "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", Integer.toString(STOP_SECONDS));
  }
}
