package com.legerible.localstack.servers;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout of Legerible, from whose build folders every process is started. */
public record Home(Path root) {

  /** Names the checkout where the working directory does not lie inside it. */
  private static final String PROPERTY = "legerible.home";

  /**
   * The folder that {@code -Dlegerible.home} names, else the checkout around the working folder.
   */
  public static Home find() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return new Home(Path.of(named).toAbsolutePath().normalize());
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("local-stack/servers"))) {
        return new Home(folder);
      }
    }
    throw new IllegalStateException(
        start + " is not inside a checkout of Legerible: go there or set -D" + PROPERTY);
  }

  /** What the build left of a module, for example {@code local-stack/kafka-server}. */
  public Path target(String module) {
    return root.resolve(module).resolve("target");
  }

  /** The class path of a module which runs as a process: its jar and the jars beside it. */
  public String classPath(String module) {
    String name = Path.of(module).getFileName().toString();
    Path jar = target(module).resolve(name + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(
          jar + " is missing: build it with `mvn package -DskipTests -pl " + module + " -am`");
    }
    return jar + java.io.File.pathSeparator + target(module).resolve("lib").resolve("*");
  }
}
