package com.legerible.benchmarks.topten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;

/** Where and when it was measured. */
record Circumstances(
    Instant at, String legerible, String java, String system, int processors, String heap) {

  static Circumstances here() {
    Runtime runtime = Runtime.getRuntime();
    return new Circumstances(
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        version(),
        Runtime.version().toString(),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"),
        runtime.availableProcessors(),
        runtime.maxMemory() / 1024 / 1024 + " MB");
  }

  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** As Maven writes it into the jar; run from class files there is none. */
  private static String version() {
    Properties properties = new Properties();
    try (var in =
        Circumstances.class.getResourceAsStream(
            "/META-INF/maven/com.legerible/benchmarks/pom.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The jar of the benchmarks cannot be read", e);
    }
    return properties.getProperty("version", "not from a jar");
  }
}
