package com.legerible.localstack.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes of a module as its virtual machine has them in memory, so that a start need not read,
 * check and link each of them anew. The first process after a build lists them; the archive is for
 * the same version of Java alone.
 */
final class ClassArchive {

  private static final long PATIENCE_MINUTES = 2;

  private final Home home;
  private final String module;
  private final Path archive;
  private final Path list;

  ClassArchive(Home home, String module) {
    this.home = home;
    this.module = module;
    archive = home.target(module).resolve("classes-" + Runtime.version() + ".jsa");
    list = home.target(module).resolve("classes.list");
  }

  /** The options that use it, or list its classes where it is missing or older than a jar. */
  List<String> options() {
    if (fits()) {
      return List.of("-XX:SharedArchiveFile=" + archive);
    }
    return isOurs() ? List.of("-XX:DumpLoadedClassList=" + list) : List.of();
  }

  private boolean fits() {
    try {
      FileTime made = Files.getLastModifiedTime(archive);
      for (Path jar : home.jars(module)) {
        if (Files.getLastModifiedTime(jar).compareTo(made) > 0) {
          return false;
        }
      }
      return true;
    } catch (IOException missing) {
      return false;
    }
  }

  /** A folder of somebody else stays as it is. */
  private boolean isOurs() {
    return Files.isWritable(home.target(module));
  }

  /**
   * Makes it of what was listed, where it is missing.
   *
   * @throws IOException when Java does not make it
   */
  void make() throws IOException, InterruptedException {
    if (fits() || !isOurs() || !Files.exists(list)) {
      return;
    }
    // A part of an archive would end the virtual machine that looks at it.
    Path draft = Files.createTempFile(home.target(module), "classes-", ".draft");
    Path whole = Files.createTempFile(home.target(module), "classes-", ".list");
    try {
      Files.write(whole, wholeLines());
      dump(whole, draft);
      Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(whole);
      Files.deleteIfExists(draft);
    }
  }

  /** Without the last one, which the process may be writing still. */
  private List<String> wholeLines() throws IOException {
    List<String> lines = Files.readAllLines(list);
    return lines.subList(0, Math.max(0, lines.size() - 1));
  }

  private void dump(Path whole, Path draft) throws IOException, InterruptedException {
    Process dump =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What other collectors put into an archive would have to be moved at each start.
                "-XX:+UseSerialGC",
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + whole,
                "-XX:SharedArchiveFile=" + draft,
                "-cp",
                home.classPath(module))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!dump.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      dump.destroyForcibly().waitFor();
    }
    if (dump.exitValue() != 0) {
      throw new IOException("java -Xshare:dump ended with code " + dump.exitValue());
    }
  }
}
