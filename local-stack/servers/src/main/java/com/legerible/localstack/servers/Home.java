package com.legerible.localstack.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The checkout of Legerible, from whose build folders every process is started. */
public record Home(Path root) {

  /** Names the checkout where the working directory does not lie inside it. */
  private static final String PROPERTY = "legerible.home";

  private static final String FLAGS = "META-INF/jvm-flags";

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
    return jar(module) + java.io.File.pathSeparator + target(module).resolve("lib").resolve("*");
  }

  /** The jars on that class path. */
  List<Path> jars(String module) throws IOException {
    try (Stream<Path> others = Files.list(target(module).resolve("lib"))) {
      return Stream.concat(Stream.of(jar(module)), others).toList();
    }
  }

  /** The options of the virtual machine that a module brings along in its jar. */
  public List<String> virtualMachineOptions(String module) {
    try (ZipFile jar = new ZipFile(jar(module).toFile())) {
      ZipEntry flags = jar.getEntry(FLAGS);
      if (flags == null) {
        throw new IllegalStateException(jar.getName() + " has no " + FLAGS);
      }
      try (InputStream lines = jar.getInputStream(flags)) {
        return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path jar(String module) {
    String name = Path.of(module).getFileName().toString();
    Path jar = target(module).resolve(name + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(
          jar + " is missing: build it with `mvn package -DskipTests -pl " + module + " -am`");
    }
    return jar;
  }
}
