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
    // The shell becomes a "cat", which never asks how its child ended.
    Process parent = new ProcessBuilder("sh", "-c", "sh -c 'exit 0' & echo $!; exec cat").start();
    try (BufferedReader out = parent.inputReader()) {
      long pid = Long.parseLong(Optional.ofNullable(out.readLine()).orElseThrow());
      ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
      await().until(() -> !Liveness.runs(child));
      assertThat(child.isAlive()).isTrue();
    } finally {
      parent.destroyForcibly();
    }
  }
}
