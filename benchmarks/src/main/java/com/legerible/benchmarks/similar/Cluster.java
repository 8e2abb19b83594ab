package com.legerible.benchmarks.similar;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where Spark computes. */
final class Cluster {

  private static final String MASTER = "org.apache.spark.deploy.master.Master";

  private Cluster() {}

  /** Spark's settings for a place: {@code local}, {@code cluster} or the URL of a master. */
  static Map<String, String> settings(String place, Path home, String memory) {
    if (place.equals("local")) {
      return Map.of("spark.master", "local[*]");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.master", place.equals("cluster") ? running() : place);
    settings.put(
        "spark.jars",
        home.resolve("spark-analytics")
            .resolve("target")
            .resolve("spark-analytics.jar")
            .toString());
    settings.put("spark.driver.host", "127.0.0.1");
    settings.put("spark.driver.bindAddress", "127.0.0.1");
    settings.put("spark.executor.memory", memory);
    settings.put("spark.rpc.message.maxSize", "512");
    return settings;
  }

  /** The master of the local stack, as its command line names it. */
  private static String running() {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().arguments().stream())
        .map(Arrays::asList)
        .filter(arguments -> arguments.contains(MASTER))
        .findFirst()
        .map(Cluster::address)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No Spark master runs on this computer. Start one with"
                        + " ./legerible up --spark=cluster, or name it with --spark=spark://host:port"));
  }

  private static String address(List<String> arguments) {
    return "spark://" + after(arguments, "--host") + ":" + after(arguments, "--port");
  }

  private static String after(List<String> arguments, String name) {
    return arguments.get(arguments.indexOf(name) + 1);
  }
}
