package com.legerible.desktop.trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong and where in the program, without anything that a person typed, read or is
 * called: messages of exceptions may hold such things and are left out.
 */
final class CrashReport {
  private static final Logger log = LoggerFactory.getLogger(CrashReport.class);
  private static final int KEPT = 10;

  private final Throwable cause;

  CrashReport(Throwable cause) {
    this.cause = cause;
  }

  String text() {
    StringBuilder text = new StringBuilder("Java ").append(Runtime.version()).append('\n');
    Set<Throwable> told = new HashSet<>();
    for (Throwable at = cause; at != null && told.add(at); at = at.getCause()) {
      text.append(at.getClass().getName()).append('\n');
      for (StackTraceElement frame : at.getStackTrace()) {
        text.append("  at ").append(frame).append('\n');
      }
    }
    return text.toString();
  }

  /** Keeps it beside the newest few; a report that cannot be written is no further trouble. */
  void write(Path folder, Instant now) {
    String name =
        DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC).format(now);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("crash-" + name + ".txt"), text());
      dropOld(folder);
    } catch (IOException e) {
      log.warn("The crash report cannot be written to {}: {}", folder, e.toString());
    }
  }

  private static void dropOld(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> old =
          files
              .filter(file -> file.getFileName().toString().startsWith("crash-"))
              .sorted(Comparator.reverseOrder())
              .skip(KEPT)
              .toList();
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
    }
  }
}
