package com.legerible.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LivenessTest {

  @Test
  void aProcessRunsUntilItEnds() throws Exception {
    Process process = new ProcessBuilder("sh", "-c", "read line").start();
    assertThat(Liveness.runs(process.toHandle())).isTrue();
    process.destroyForcibly().waitFor();
    assertThat(Liveness.runs(process.toHandle())).isFalse();
  }

  @Test
  void aProcessWhoseExitCodeNobodyTookHasEnded() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs Linux");
    // The shell becomes a "cat", which never asks how its child ended. The child waits for that,
    // as the shell itself would ask now and then.
    String child = "until grep -q cat /proc/$PPID/comm; do :; done";
    Process parent =
        new ProcessBuilder("sh", "-c", "sh -c '" + child + "' & echo $!; exec cat").start();
    try (BufferedReader out = parent.inputReader()) {
      long pid = Long.parseLong(Optional.ofNullable(out.readLine()).orElseThrow());
      ProcessHandle ended = ProcessHandle.of(pid).orElseThrow();
      await().until(() -> !Liveness.runs(ended));
      assertThat(ended.isAlive()).isTrue();
    } finally {
      parent.destroyForcibly();
    }
  }
}
