package com.legerible.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResidentMemoryTest {

  @Test
  void aProcessOfLegeribleIsNamedByItsMainClass() throws IOException {
    assumeThat(Path.of("/proc/self/cmdline")).as("only Linux tells it here").exists();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Waits.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(process.getInputStream().read()).isEqualTo('r');
      assertThat(ResidentMemory.ofAll())
          .filteredOn(memory -> memory.pid() == process.pid())
          .singleElement()
          .satisfies(
              memory -> {
                assertThat(memory.name()).endsWith("Waits");
                assertThat(memory.megabytes()).isBetween(10L, 300L);
              });
    } finally {
      process.destroyForcibly();
    }
  }

  /** A process that says when it runs and ends with its parent. */
  static final class Waits {

    public static void main(String[] arguments) throws IOException {
      System.out.print('r');
      System.out.flush();
      System.in.read();
    }
  }
}
