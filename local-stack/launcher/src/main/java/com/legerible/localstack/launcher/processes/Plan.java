package com.legerible.localstack.launcher.processes;

import com.legerible.localstack.launcher.supervision.Part;
import com.legerible.localstack.servers.Backend;
import com.legerible.localstack.servers.Cassandra;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Memcached;
import com.legerible.localstack.servers.Postgres;
import com.legerible.localstack.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * All processes of a stack, in the order in which they are stopped.
 *
 * @param jobs the Spark jobs of a generation, those of the shown one being among the parts
 */
public record Plan(String address, List<Part> parts, LongFunction<List<Part>> jobs) {

  /**
   * Of a stack that has not been started.
   *
   * @param shown the generation of answers that everybody sees
   */
  public static Plan of(Home home, DataFolder folder, Wishes wishes, long shown) {
    Postgres postgres = new Postgres(home, folder, FreePort.find());
    Kafka kafka = new Kafka(home, folder, FreePort.find());
    Memcached memcached = new Memcached(home, folder, FreePort.find());
    Cassandra cassandra = new Cassandra(home, folder, FreePort.find());
    Map<String, String> extras =
        Map.of(
            "LEGERIBLE_MEMCACHED", memcached.address(),
            "LEGERIBLE_CASSANDRA", cassandra.address(),
            "LEGERIBLE_IMPORTS", folder.root().resolve("imports").toString(),
            "LEGERIBLE_DEMONSTRATION", "true");
    Backend backend = new Backend(home, folder, wishes.port(), postgres, kafka, extras);
    String address = backend.address();
    Map<String, String> settings =
        Map.of(
            "LEGERIBLE_KAFKA", kafka.address(),
            "LEGERIBLE_STREAM_STATE", folder.root().resolve("stream").toString());
    SparkParts spark = SparkParts.of(home, folder, wishes.spark(), shown, kafka, cassandra);

    List<Part> parts = new ArrayList<>();
    if (!wishes.headless()) {
      parts.add(Part.of(new Desktop(home, folder, address), 0).after("backend").mayBeClosed());
    }
    parts.add(Part.of(Streaming.source(home, folder, settings), 1).after("kafka"));
    parts.add(Part.of(Streaming.cataloguer(home, folder, settings), 1).after("kafka"));
    parts.addAll(spark.jobs().apply(shown));
    parts.addAll(spark.cluster());
    parts.add(Part.of(backend, 4).after("postgres", "kafka"));
    parts.add(Part.of(kafka, 5));
    parts.add(Part.of(cassandra, 5));
    parts.add(Part.of(memcached, 5));
    parts.add(Part.of(postgres, 6));
    return new Plan(address, List.copyOf(parts), spark.jobs());
  }

  /** Where one of the processes listens. */
  public int port(String name) {
    return parts.stream()
        .map(Part::server)
        .filter(server -> server.name().equals(name))
        .mapToInt(Server::port)
        .findFirst()
        .orElseThrow();
  }
}
