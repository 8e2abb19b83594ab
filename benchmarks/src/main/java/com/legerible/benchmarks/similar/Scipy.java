package com.legerible.benchmarks.similar;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds a Python that has scipy. */
final class Scipy {

  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private Scipy() {}

  static Optional<String> python() throws InterruptedException {
    for (String python : PYTHONS) {
      try {
        Process process =
            new ProcessBuilder(python, "-c", "import scipy.sparse")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() == 0) {
          return Optional.of(python);
        }
      } catch (IOException notInstalled) {
        // The next one may be.
      }
    }
    return Optional.empty();
  }
}
