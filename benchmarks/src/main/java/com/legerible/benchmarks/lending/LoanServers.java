package com.legerible.benchmarks.lending;

import com.legerible.localstack.servers.Backend;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Postgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Postgres, Kafka and a backend on an empty folder, which goes with them. */
public final class LoanServers implements AutoCloseable {

  private final Path folder;
  private final Postgres postgres;
  private final Kafka kafka;
  private final Backend backend;

  private LoanServers(Path folder) {
    this.folder = folder;
    this.postgres = Postgres.startedIn(folder);
    this.kafka = Kafka.startedIn(folder);
    this.backend =
        new Backend(
            Home.find(),
            new DataFolder(folder),
            FreePort.find(),
            postgres,
            kafka,
            Map.of("LEGERIBLE_DEMONSTRATION", "true"));
  }

  /** With the backend as the launcher runs it. */
  public static LoanServers start() throws IOException {
    return new LoanServers(Files.createTempDirectory("legerible-lending")).started();
  }

  /** With the backend as its image runs it. */
  static LoanServers startAsInImage() throws IOException {
    var servers = new LoanServers(Files.createTempDirectory("legerible-lending"));
    servers.backend.asInItsImage();
    return servers.started();
  }

  private LoanServers started() throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-servers"));
    backend.start();
    return this;
  }

  public Postgres postgres() {
    return postgres;
  }

  public URI address() {
    return URI.create(backend.address());
  }

  public long backendPid() {
    return backend.pid();
  }

  @Override
  public synchronized void close() {
    backend.stop();
    kafka.stop();
    postgres.stop();
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.err.println("Left behind: " + folder + " (" + e + ")");
    }
  }
}
