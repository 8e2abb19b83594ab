package com.legerible.benchmarks.lending;

import com.legerible.localstack.servers.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The benchmark that comes with Postgres, where it is installed. */
record PgBench(Postgres postgres, long firstReader, String script, String version)
    implements Rival {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  static Optional<Rival> find(Postgres postgres, long firstReader, String script)
      throws IOException, InterruptedException {
    try {
      String version = output(new ProcessBuilder("pgbench", "--version"));
      return Optional.of(new PgBench(postgres, firstReader, script, version.strip()));
    } catch (IOException notInstalled) {
      return Optional.empty();
    }
  }

  @Override
  public String words() {
    return version + ", prepared statements, over TCP";
  }

  @Override
  public double loansPerSecond(int clients, int seconds) throws IOException, InterruptedException {
    Path file = Files.createTempFile("loan", ".sql");
    try {
      Files.writeString(file, script);
      String report = output(command(clients, seconds, file));
      Matcher rate = RATE.matcher(report);
      if (!rate.find() || report.contains("aborted")) {
        throw new IOException("pgbench failed: " + report);
      }
      return Double.parseDouble(rate.group(1));
    } finally {
      Files.delete(file);
    }
  }

  private ProcessBuilder command(int clients, int seconds, Path file) {
    List<String> command =
        new ArrayList<>(List.of("pgbench", "--no-vacuum", "--protocol=prepared"));
    command.add("--host=127.0.0.1");
    command.add("--port=" + postgres.port());
    command.add("--username=" + postgres.user());
    command.add("--client=" + clients);
    command.add("--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()));
    command.add("--time=" + seconds);
    command.add("--define=first_reader=" + firstReader);
    command.add("--file=" + file);
    command.add("legerible");
    var process = new ProcessBuilder(command);
    process.environment().put("PGPASSWORD", postgres.password());
    return process;
  }

  private static String output(ProcessBuilder command) throws IOException, InterruptedException {
    Process process = command.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command.command().get(0) + " failed: " + output);
    }
    return output;
  }
}
