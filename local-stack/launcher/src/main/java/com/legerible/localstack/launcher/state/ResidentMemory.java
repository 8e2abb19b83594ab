package com.legerible.localstack.launcher.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory processes occupy, where the system tells it as Linux does. */
final class ResidentMemory {

  private static final long KILOBYTE = 1024;

  private ResidentMemory() {}

  /** Postgres's processes share their buffers: a plain sum would count these many times. */
  static long ofFamily(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToLong(member -> of(member.pid()))
        .sum();
  }

  static long of(long pid) {
    Path folder = Path.of("/proc", Long.toString(pid));
    long shared = kilobytes(folder.resolve("smaps_rollup"), "Pss:");
    long whole = shared > 0 ? shared : kilobytes(folder.resolve("status"), "VmRSS:");
    return whole * KILOBYTE;
  }

  private static long kilobytes(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }
}
