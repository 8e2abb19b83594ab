package com.legerible.benchmarks.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The processes of one running stack that may be killed, by what they are. */
final class Victims {

  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
  private static final JsonMapper JSON = new JsonMapper();

  private final Path stack;
  private final Random random;

  Victims(Path data, Random random) {
    this.stack = data.resolve("stack.json");
    this.random = random;
  }

  /**
   * What there is to kill: driver, executor, kafka, cassandra; a stack without a cluster has no
   * executor.
   */
  List<String> kinds() throws IOException {
    return List.copyOf(alive().keySet());
  }

  /** Kills one process of this kind as kill -9 does; its name, or nothing where none runs now. */
  Optional<String> kill(String kind) throws IOException {
    List<Victim> all = alive().getOrDefault(kind, List.of());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Victim victim = all.get(random.nextInt(all.size()));
    victim.process.destroyForcibly();
    return Optional.of(victim.name + " (" + victim.process.pid() + ")");
  }

  /** Kills the process of this name as kill -9 does; its name and number. */
  static String kill(Path data, String name) throws IOException {
    for (JsonNode process : processes(data.resolve("stack.json"))) {
      if (process.get("name").asString().equals(name) && process.hasNonNull("pid")) {
        long pid = process.get("pid").asLong();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        return name + " (" + pid + ")";
      }
    }
    throw new IOException("no process " + name + " runs on " + data);
  }

  private static JsonNode processes(Path stack) throws IOException {
    return JSON.readTree(Files.readString(stack)).get("processes");
  }

  private Map<String, List<Victim>> alive() throws IOException {
    Map<String, List<Victim>> alive = new TreeMap<>();
    for (JsonNode process : processes(stack)) {
      String name = process.get("name").asString();
      if (process.hasNonNull("pid")) {
        ProcessHandle.of(process.get("pid").asLong())
            .filter(ProcessHandle::isAlive)
            .ifPresent(handle -> add(alive, name, handle));
      }
    }
    return alive;
  }

  private static void add(Map<String, List<Victim>> alive, String name, ProcessHandle handle) {
    if (name.startsWith("spark-worker")) {
      handle
          .descendants()
          .filter(Victims::isExecutor)
          .forEach(executor -> put(alive, "executor", "executor of " + name, executor));
    } else if (isDriver(name)) {
      put(alive, "driver", name, handle);
    } else if (name.equals("kafka") || name.equals("cassandra")) {
      put(alive, name, name, handle);
    }
  }

  private static boolean isDriver(String name) {
    return name.startsWith("spark")
        && !name.equals("spark-master")
        && !name.equals("spark-history");
  }

  private static boolean isExecutor(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(EXECUTOR);
  }

  private static void put(
      Map<String, List<Victim>> alive, String kind, String name, ProcessHandle process) {
    alive.computeIfAbsent(kind, none -> new ArrayList<>()).add(new Victim(name, process));
  }

  private record Victim(String name, ProcessHandle process) {}
}
