package com.legerible.backend;

import com.legerible.localstack.servers.Certificate;
import com.legerible.localstack.servers.EncryptedMemcached;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Memcached;
import com.legerible.localstack.servers.Postgres;
import com.legerible.localstack.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The real servers, started once for all tests of a run, and stopped when it ends. */
public final class TestServers {

  private static final List<Server> STARTED = Collections.synchronizedList(new ArrayList<>());

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stopAll, "stop-servers"));
  }

  private TestServers() {}

  /** The one Postgres of the run. */
  public static Postgres postgres() {
    return OnePostgres.SERVER;
  }

  /** The one Kafka of the run. */
  public static Kafka kafka() {
    return OneKafka.SERVER;
  }

  /** A Kafka for one test. */
  public static Kafka ownKafka() {
    return started(Kafka::startedIn);
  }

  /** The one memcached of the run; who wants to stop it starts an own one. */
  public static Memcached memcached() {
    return OneMemcached.SERVER;
  }

  /** A memcached for one test. */
  public static Memcached ownMemcached() {
    return started(Memcached::startedIn);
  }

  /** A memcached for one test that speaks TLS alone, with this certificate. */
  public static EncryptedMemcached encryptedMemcached(Certificate certificate) {
    return started(folder -> EncryptedMemcached.startedIn(folder, certificate));
  }

  /**
   * The arguments with which a backend uses these servers, on a free port, and what else is given.
   */
  public static String[] backendArguments(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.datasource.url=" + postgres().url(),
                "--spring.datasource.username=" + postgres().user(),
                "--spring.datasource.password=" + postgres().password(),
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--spring.kafka.bootstrap-servers=" + kafka().address(),
                "--legerible.demonstration.enabled=true"));
    for (String other : more) {
      // A list that is given twice would be joined.
      String name = other.substring(0, other.indexOf('=') + 1);
      arguments.removeIf(argument -> argument.startsWith(name));
      arguments.add(other);
    }
    return arguments.toArray(String[]::new);
  }

  private static <S extends Server> S started(Function<Path, S> start) {
    try {
      Path target = Files.createDirectories(Path.of("target", "servers"));
      S server = start.apply(Files.createTempDirectory(target.toAbsolutePath(), "it"));
      STARTED.add(server);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for a test server", e);
    }
  }

  private static void stopAll() {
    List.copyOf(STARTED).forEach(Server::stop);
  }

  private static final class OnePostgres {
    private static final Postgres SERVER = started(Postgres::startedIn);
  }

  private static final class OneKafka {
    private static final Kafka SERVER = started(Kafka::startedIn);
  }

  private static final class OneMemcached {
    private static final Memcached SERVER = started(Memcached::startedIn);
  }
}
