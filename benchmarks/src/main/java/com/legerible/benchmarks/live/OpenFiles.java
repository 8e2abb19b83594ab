package com.legerible.benchmarks.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many files, connections among them, this process may hold open. */
final class OpenFiles {

  private static final Path LIMITS = Path.of("/proc/self/limits");

  private OpenFiles() {}

  /** No limit is known where the system does not tell one. */
  static long allowed() throws IOException {
    if (!Files.isReadable(LIMITS)) {
      return Long.MAX_VALUE;
    }
    return Files.readAllLines(LIMITS).stream()
        .filter(line -> line.startsWith("Max open files"))
        .map(line -> line.trim().split(" {2,}", -1)[1])
        .filter(soft -> soft.matches("[0-9]+"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }
}
