package com.legerible.analytics.settings;

import com.legerible.contracts.connections.CassandraConnection;
import com.legerible.contracts.connections.KafkaConnection;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * The settings of all jobs. What concerns Spark itself comes from Spark's own configuration.
 *
 * @param kafka where it is, and how to get in
 * @param cassandra the lake
 * @param checkpoints a directory, or the URI of one that all executors reach
 * @param generation raised by a replay or a restore; part of every answer
 * @param statePartitions into how many pieces the counting is divided; fixed in the checkpoint, so
 *     only a new generation may change it. One piece counts more than 10,000 loans a second and
 *     makes the shortest batches
 * @param topTenEvery zero: the next batch starts as soon as the last has ended
 * @param recommendationsEvery slower than the top ten, so that they yield to it
 * @param lakeEvery slowest; the lake may lag
 */
public record Settings(
    KafkaConnection kafka,
    CassandraConnection cassandra,
    String checkpoints,
    long generation,
    int statePartitions,
    Duration topTenEvery,
    Duration recommendationsEvery,
    Duration lakeEvery) {

  public static Settings fromEnvironment() {
    return from(System.getenv());
  }

  static Settings from(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    return new Settings(
        KafkaConnection.from(environment),
        CassandraConnection.from(environment),
        variables.required(
            "LEGERIBLE_CHECKPOINTS", "the directory in which the jobs keep their state"),
        variables.count("LEGERIBLE_GENERATION"),
        Math.toIntExact(variables.count("LEGERIBLE_STATE_PARTITIONS")),
        variables.duration("LEGERIBLE_TOP_TEN_EVERY", Duration.ZERO),
        variables.duration("LEGERIBLE_RECOMMENDATIONS_EVERY", Duration.ofMillis(500)),
        variables.duration("LEGERIBLE_LAKE_EVERY", Duration.ofSeconds(5)));
  }

  /** Where one query keeps its state; another generation keeps its own. */
  public String checkpointOf(String query) {
    String root = checkpoints.endsWith("/") ? checkpoints : checkpoints + "/";
    return root + "generation-" + generation + "/" + query;
  }

  private record Variables(Map<String, String> environment) {

    String text(String name, String otherwise) {
      String value = environment.getOrDefault(name, "").strip();
      return value.isEmpty() ? otherwise : value;
    }

    String required(String name, String meaning) {
      String value = text(name, "");
      if (value.isEmpty()) {
        throw new IllegalArgumentException("Set " + name + ": " + meaning + ".");
      }
      return value;
    }

    /** One where nothing is set. */
    long count(String name) {
      String value = text(name, "1");
      if (!value.matches("[1-9]\\d{0,8}")) {
        throw new IllegalArgumentException(
            name + " is '" + value + "'; it must be a whole number from 1.");
      }
      return Long.parseLong(value);
    }

    Duration duration(String name, Duration otherwise) {
      String value = text(name, otherwise.toString());
      try {
        return Duration.parse(value);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            name + " is '" + value + "'; write a duration such as PT0.5S.", e);
      }
    }
  }
}
