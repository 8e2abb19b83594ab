package com.legerible.localstack.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStatusTest {

  @TempDir Path data;
  private Process child;

  @BeforeEach
  void startChild() throws IOException {
    child = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void killChild() {
    child.destroyForcibly();
  }

  @Test
  void whatWasWrittenIsRead() {
    StackFile file = new StackFile(data.resolve("stack.json"));
    StackEntry stack = stack(running());
    file.write(stack);
    file.write(stack);
    assertThat(file.read()).contains(stack);
    file.delete();
    assertThat(file.read()).isEmpty();
  }

  @Test
  void aDamagedFileIsNoStack() throws IOException {
    Path path = data.resolve("stack.json");
    Files.writeString(path, "{\"address\": ");
    assertThat(new StackFile(path).read()).isEmpty();
  }

  @Test
  void aRunningProcessHasItsMemoryAndTime() {
    StackStatus status = StackStatus.of(stack(running()));
    assertThat(status.allRun()).isTrue();
    ProcessStatus kafka = status.processes().get(1);
    assertThat(kafka.pid()).isEqualTo(child.pid());
    assertThat(kafka.upSeconds()).isBetween(0L, 60L);
    assertThat(kafka.residentBytes()).isPositive();
    assertThat(status.residentBytes()).isGreaterThan(kafka.residentBytes());
  }

  @Test
  void aProcessThatIsGoneIsDeadWhateverTheFileSays() {
    ProcessEntry entry = running();
    child.destroyForcibly().onExit().join();
    StackStatus status = StackStatus.of(stack(entry));
    assertThat(status.allRun()).isFalse();
    assertThat(status.processes().get(1).state()).isEqualTo("DEAD");
  }

  @Test
  void aProcessThatGotTheNumberOfAnotherIsNotTheOther() {
    Instant earlier = running().startedAt().minus(Duration.ofHours(1));
    ProcessEntry entry = entry(child.pid(), earlier);
    assertThat(entry.isAlive()).isFalse();
    new Leftovers(stack(entry)).clear(line -> {});
    assertThat(child.isAlive()).isTrue();
  }

  @Test
  void leftoversAreGivenTimeToEndByThemselves() throws IOException {
    child = new ProcessBuilder("sh", "-c", "read line; exit 7").start();
    ProcessEntry entry = running();
    Process ending = child;
    Thread launcherDies = new Thread(() -> close(ending));
    launcherDies.start();
    new Leftovers(stack(entry)).clear(line -> {});
    await().until(() -> !ending.isAlive());
    assertThat(ending.exitValue()).isEqualTo(7);
  }

  private static void close(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ProcessEntry running() {
    return entry(child.pid(), child.info().startInstant().orElseThrow());
  }

  private ProcessEntry entry(long pid, Instant startedAt) {
    return new ProcessEntry("kafka", "RUNNING", pid, startedAt, 9092, 0, "kafka.log", null);
  }

  private static StackEntry stack(ProcessEntry process) {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    ProcessEntry launcher = ProcessEntry.ofThisProcess("launcher", now);
    return new StackEntry("http://127.0.0.1:8080", now, launcher, List.of(process));
  }
}
