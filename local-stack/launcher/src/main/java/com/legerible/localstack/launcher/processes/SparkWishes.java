package com.legerible.localstack.launcher.processes;

import java.util.Map;

/**
 * What a user asks of Spark.
 *
 * @param pages whether the jobs have pages of their own and keep an event log
 * @param configuration Spark's own settings, in place of the usual ones
 */
public record SparkWishes(SparkMode mode, boolean pages, Map<String, String> configuration) {

  public SparkWishes {
    configuration = Map.copyOf(configuration);
  }

  public static SparkWishes of(SparkMode mode) {
    return new SparkWishes(mode, false, Map.of());
  }
}
