package com.legerible.analytics;

import com.legerible.localstack.servers.Cassandra;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Kafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Real servers, started when first needed, for all tests of this module together. */
final class Servers {

  private static final Path FOLDER = folder();

  private Servers() {}

  static Kafka kafka() {
    return OneKafka.KAFKA;
  }

  /** With the topics as they should be and nothing in them. */
  static Kafka emptyKafka() {
    return Kafka.startedIn(folder());
  }

  /** On a port of its own, but not started. */
  static Cassandra stoppedCassandra() {
    return new Cassandra(Home.find(), new DataFolder(folder()), FreePort.find());
  }

  /** A new empty folder that the build cleans away. */
  static Path folder() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "servers").toAbsolutePath());
      return Files.createTempDirectory(parent, "run");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class OneKafka {
    private static final Kafka KAFKA = Kafka.startedIn(FOLDER);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(KAFKA::stop));
    }
  }
}
