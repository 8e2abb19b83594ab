package com.legerible.localstack.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Tells a process that runs from one that has ended. */
public final class Liveness {

  private Liveness() {}

  /**
   * Whether it runs. A process whose parent was killed stays listed after its end until somebody
   * asks for its exit code, which nobody does in a container without an init process.
   */
  public static boolean runs(ProcessHandle process) {
    return process.isAlive() && !isZombie(Path.of("/proc", "" + process.pid(), "stat"));
  }

  private static boolean isZombie(Path stat) {
    if (!Files.exists(stat)) {
      return false;
    }
    try {
      String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
      // The name in parentheses may hold anything, parentheses included; the state follows it.
      return line.startsWith("Z", line.lastIndexOf(')') + 2);
    } catch (NoSuchFileException ended) {
      return true;
    } catch (IOException e) {
      // Linux answers "no such process" when it ends between the two calls.
      if (!Files.exists(stat)) {
        return true;
      }
      throw new UncheckedIOException(e);
    }
  }
}
