package com.legerible.analytics;

import com.legerible.localstack.servers.Home;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A job in a process of its own, as the launcher starts it. */
final class JobProcess implements AutoCloseable {

  private final Class<?> job;
  private final long generation;
  private final Path folder;
  private final String cassandra;
  private int starts;
  private Process process;
  private Path log;

  JobProcess(Class<?> job, long generation, String cassandra) {
    this.job = job;
    this.generation = generation;
    this.cassandra = cassandra;
    this.folder = Servers.folder();
  }

  JobProcess start() {
    return start(Servers.kafka().address());
  }

  JobProcess start(String kafka) {
    log = folder.resolve("start-" + ++starts + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("src/main/resources/META-INF/jvm-flags").toAbsolutePath());
    command.add("-javaagent:" + Home.find().target("local-stack/lifeline").resolve("lifeline.jar"));
    command.addAll(List.of("-cp", classPath(), job.getName()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LEGERIBLE_KAFKA", kafka);
    builder.environment().put("LEGERIBLE_CASSANDRA", cassandra);
    builder.environment().put("LEGERIBLE_CHECKPOINTS", checkpoints().toString());
    builder.environment().put("LEGERIBLE_GENERATION", Long.toString(generation));
    builder.environment().put("LEGERIBLE_LAKE_EVERY", "PT1S");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  Path checkpoints() {
    return folder.resolve("checkpoints");
  }

  /** As kill -9 does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  int awaitExit() throws InterruptedException {
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running: " + log());
    }
    return process.exitValue();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the next start run the last batch again, as after a kill just before its commit. */
  void forgetLastCommit(String query) {
    File commits =
        checkpoints()
            .resolve("generation-" + generation)
            .resolve(query)
            .resolve("commits")
            .toFile();
    long last = 0;
    for (String name : commits.list()) {
      last = name.matches("\\d+") ? Math.max(last, Long.parseLong(name)) : last;
    }
    new File(commits, Long.toString(last)).delete();
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }
}
