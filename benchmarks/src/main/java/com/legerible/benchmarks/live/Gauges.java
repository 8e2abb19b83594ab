package com.legerible.benchmarks.live;

import java.io.IOException;
import java.util.function.Predicate;

/** What the backend says of itself in numbers. */
final class Gauges {

  private final Lender library;

  Gauges(Lender library) {
    this.library = library;
  }

  /** The live streams that the backend takes for open. */
  double liveStreams() throws IOException, InterruptedException {
    return sum(line -> line.startsWith("legerible_live_streams"));
  }

  /** Bytes in use, garbage included. */
  double heap() throws IOException, InterruptedException {
    return sum(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("\"heap\""));
  }

  private double sum(Predicate<String> line) throws IOException, InterruptedException {
    return library
        .page("/actuator/prometheus")
        .lines()
        .filter(line)
        .mapToDouble(found -> Double.parseDouble(found.substring(found.lastIndexOf(' ') + 1)))
        .sum();
  }
}
