package com.legerible.benchmarks.catalogue;

import com.legerible.localstack.servers.Backend;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Memcached;
import com.legerible.localstack.servers.Postgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The real servers that a search needs, on free ports, with a data folder of their own. */
final class Stand implements AutoCloseable {

  private static final String PLANS =
      """
      session_preload_libraries = 'auto_explain'
      auto_explain.log_min_duration = 0
      auto_explain.log_analyze = on
      auto_explain.log_buffers = on
      auto_explain.log_parameter_max_length = 200
      """;

  private final DataFolder folder;
  private final Postgres postgres;
  private final Kafka kafka;
  private final Memcached memcached;
  private final Backend backend;

  Stand(Path data) {
    Home home = Home.find();
    folder = new DataFolder(data);
    postgres = new Postgres(home, folder, FreePort.find());
    kafka = new Kafka(home, folder, FreePort.find());
    memcached = new Memcached(home, folder, FreePort.find());
    Map<String, String> cache = Map.of("LEGERIBLE_MEMCACHED", memcached.address());
    backend = new Backend(home, folder, FreePort.find(), postgres, kafka, cache);
    backend.hideVariables("LEGERIBLE_LISTEN", "LEGERIBLE_DEMONSTRATION");
  }

  /** All of it, with cold caches; the operating system's own cache of files stays. */
  void restart() {
    stop();
    postgres.start();
    kafka.start();
    memcached.start();
    backend.start();
  }

  void stop() {
    backend.stop();
    memcached.stop();
    kafka.stop();
    postgres.stop();
  }

  void stopBackend() {
    backend.stop();
  }

  /** From the next start on Postgres writes the plan of each statement to its log, or does not. */
  void logPlans(boolean wanted) throws IOException {
    Path settings = folder.of("postgres").resolve("cluster/postgresql.auto.conf");
    Files.writeString(settings, wanted ? PLANS : "");
  }

  Path postgresLog() {
    return postgres.log();
  }

  URI backend() {
    return URI.create(backend.address());
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
  }

  @Override
  public void close() {
    stop();
  }
}
