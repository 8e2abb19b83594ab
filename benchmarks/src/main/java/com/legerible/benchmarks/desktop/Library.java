package com.legerible.benchmarks.desktop;

import com.legerible.benchmarks.catalogue.Loading;
import com.legerible.benchmarks.catalogue.MadeCatalogue;
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
import java.util.HashMap;
import java.util.Map;

/** The real servers that a screen talks to, with the demonstration's accounts and made books. */
final class Library implements AutoCloseable {

  private final Home home = Home.find();
  private final DataFolder folder;
  private final Postgres postgres;
  private final Kafka kafka;
  private final Memcached memcached;
  private final int port = FreePort.find();
  private Backend backend;

  Library(DataFolder folder) {
    this.folder = folder;
    postgres = new Postgres(home, folder, FreePort.find());
    kafka = new Kafka(home, folder, FreePort.find());
    memcached = new Memcached(home, folder, FreePort.find());
    backend = backend(false);
  }

  private Backend backend(boolean demonstration) {
    Map<String, String> settings = new HashMap<>();
    settings.put("LEGERIBLE_MEMCACHED", memcached.address());
    settings.put("LEGERIBLE_DEMONSTRATION", Boolean.toString(demonstration));
    Backend made = new Backend(home, folder, port, postgres, kafka, settings);
    made.hideVariables("LEGERIBLE_LISTEN");
    return made;
  }

  /** Starts everything; an empty library gets its accounts and the made books first. */
  void start(MadeCatalogue catalogue) throws IOException, SQLException {
    postgres.start();
    kafka.start();
    memcached.start();
    Path filled = folder.root().resolve("made-books");
    String wanted = Integer.toString(catalogue.books());
    if (!Files.exists(filled) || !Files.readString(filled).equals(wanted)) {
      Files.deleteIfExists(filled);
      fill(catalogue);
      Files.writeString(filled, wanted);
    }
    backend = backend(false);
    backend.start();
  }

  private void fill(MadeCatalogue catalogue) throws SQLException {
    backend = backend(true);
    backend.start();
    backend.stop();
    try (Connection connection =
        DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password())) {
      new Loading(connection).load(catalogue);
    }
  }

  void stopBackend() {
    backend.stop();
  }

  URI address() {
    return URI.create(backend.address());
  }

  String kafka() {
    return kafka.address();
  }

  @Override
  public synchronized void close() {
    backend.stop();
    memcached.stop();
    kafka.stop();
    postgres.stop();
  }
}
