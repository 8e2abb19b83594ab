package com.legerible.localstack.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java process that ends when the process which started it is gone. */
public final class JavaCommand {

  static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m");

  private static final String AS_IN_ITS_IMAGE = "-XX:+UseSerialGC";

  private final Home home;
  private final List<String> options = new ArrayList<>();
  private final List<String> program = new ArrayList<>();

  private JavaCommand(Home home) {
    this.home = home;
  }

  /**
   * A command line that still lacks its program.
   *
   * @param temporary for temporary files, so that none stay behind in the system's folder
   */
  public static JavaCommand of(Home home, Path temporary) {
    JavaCommand command = new JavaCommand(home);
    Path lifeline = home.target("local-stack/lifeline").resolve("lifeline.jar");
    return command.options(
        "-javaagent:" + lifeline, "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=" + temporary);
  }

  public JavaCommand heap(String size) {
    return options("-Xmx" + size);
  }

  /**
   * For processes that share a few processors with many others: their heap is smaller than what a
   * parallel collector is made for, and the optimizing compiler would take half a processor for
   * minutes after each start. Spark alone fills the code cache that is usual without it.
   */
  public JavaCommand small() {
    return options(SMALL);
  }

  /** For a process that has its processors to itself, as the image of its module runs it. */
  public JavaCommand asInItsImage() {
    return options(AS_IN_ITS_IMAGE);
  }

  public JavaCommand options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  public JavaCommand options(List<String> more) {
    options.addAll(more);
    return this;
  }

  /** Runs this main class of the module with its own class path. */
  public JavaCommand main(String module, String mainClass, String... arguments) {
    program.add("-cp");
    program.add(home.classPath(module));
    program.add(mainClass);
    program.addAll(List.of(arguments));
    return this;
  }

  public List<String> build() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(program);
    return List.copyOf(command);
  }
}
