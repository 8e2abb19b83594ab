package com.legerible.localstack.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

  private static final String UNTIL_PIPE_CLOSES = "cat >/dev/null";

  @TempDir Path temporary;
  private final List<String> changes = new CopyOnWriteArrayList<>();
  private Supervisor supervisor;

  /** As at the last change. */
  private volatile List<PartStatus> told = List.of();

  @AfterEach
  void stop() {
    supervisor.stop();
  }

  @Test
  void aPartIsStartedOnlyWhenWhatItNeedsAnswers() throws Exception {
    Path opened = temporary.resolve("opened");
    Part kafka = Part.of(shell("kafka", UNTIL_PIPE_CLOSES, opened), 2);
    supervise(Part.of(shell("backend", UNTIL_PIPE_CLOSES), 1).after("kafka"), kafka);
    await().until(() -> changes.contains("kafka STARTING"));
    assertThat(changes).doesNotContain("backend STARTING");
    Files.createFile(opened);
    supervisor.awaitAllStarted();
    assertThat(changes)
        .containsExactly("kafka STARTING", "kafka RUNNING", "backend STARTING", "backend RUNNING");
  }

  @Test
  void aPartThatWasKilledIsStartedAgain() throws Exception {
    Server kafka = shell("kafka", UNTIL_PIPE_CLOSES);
    supervise(Part.of(kafka, 1));
    supervisor.awaitAllStarted();
    long first = kafka.pid();
    kafka.kill();
    await().until(() -> kafka.isAlive() && kafka.pid() != first);
    assertThat(supervisor.statuses().get(0).restarts()).isEqualTo(1);
    assertThat(changes).contains("kafka RESTARTING");
  }

  @Test
  void aPartThatCannotBeStartedFailsTheStartWithTheEndOfItsLog() {
    supervise(
        Part.of(shell("kafka", "echo disk is full; exit 1", temporary.resolve("never")), 1),
        Part.of(shell("backend", UNTIL_PIPE_CLOSES), 0).after("kafka"));
    assertThatThrownBy(supervisor::awaitAllStarted)
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("kafka ended with exit code 1")
        .hasMessageContaining("disk is full");
    assertThat(changes).contains("kafka FAILED").doesNotContain("backend STARTING");
  }

  @Test
  void aWindowThatWasClosedStaysClosed() throws Exception {
    supervise(Part.of(shell("desktop", "exit 0"), 0).mayBeClosed());
    await().until(() -> changes.contains("desktop CLOSED"));
    assertThat(changes).doesNotContain("desktop RESTARTING");
  }

  @Test
  void aWindowThatCrashedIsOpenedAgain() {
    supervise(Part.of(shell("desktop", "exit 3"), 0).mayBeClosed());
    await().until(() -> changes.contains("desktop RESTARTING"));
  }

  @Test
  void partsAreStoppedInTheirOrderAndNotStartedAgain() throws Exception {
    Server postgres = shell("postgres", UNTIL_PIPE_CLOSES);
    Server backend = shell("backend", UNTIL_PIPE_CLOSES);
    supervise(Part.of(postgres, 2), Part.of(backend, 1));
    supervisor.awaitAllStarted();
    changes.clear();
    supervisor.stop();
    assertThat(changes)
        .containsExactly(
            "backend STOPPING", "backend STOPPED", "postgres STOPPING", "postgres STOPPED");
    assertThat(postgres.isAlive() || backend.isAlive()).isFalse();
  }

  @Test
  void aWatcherThatFailsKeepsNoPartFromBeingStartedAgainOrStopped() throws Exception {
    Server postgres = shell("postgres", UNTIL_PIPE_CLOSES);
    Server backend = shell("backend", UNTIL_PIPE_CLOSES);
    supervisor =
        new Supervisor(
            List.of(Part.of(postgres, 2), Part.of(backend, 1).after("postgres")),
            (part, took) -> {
              changes.add(part.name() + " " + part.state());
              throw new IllegalStateException("No space left on device");
            });
    supervisor.start();
    await().until(() -> changes.contains("backend RUNNING"));
    long first = postgres.pid();
    postgres.kill();
    await().until(() -> postgres.isAlive() && postgres.pid() != first);
    await().until(() -> changes.stream().filter("postgres RUNNING"::equals).count() == 2);
    changes.clear();
    supervisor.stop();
    assertThat(changes)
        .containsExactly(
            "backend STOPPING", "backend STOPPED", "postgres STOPPING", "postgres STOPPED");
    assertThat(postgres.isAlive() || backend.isAlive()).isFalse();
  }

  @Test
  void aPartThatWasRemovedIsStoppedAndMissedByNobody() throws Exception {
    Server first = shell("spark", UNTIL_PIPE_CLOSES);
    supervise(Part.of(first, 1), Part.of(shell("kafka", UNTIL_PIPE_CLOSES), 2));
    supervisor.awaitAllStarted();
    supervisor.remove(List.of("spark"));
    assertThat(first.isAlive()).isFalse();
    assertThat(told).extracting(PartStatus::name).containsExactly("kafka");
  }

  @Test
  void aStopWhilePartsStillStartLeavesNothing() {
    Server kafka = shell("kafka", UNTIL_PIPE_CLOSES, temporary.resolve("never"));
    supervise(Part.of(kafka, 2), Part.of(shell("backend", UNTIL_PIPE_CLOSES), 1).after("kafka"));
    await().until(kafka::isAlive);
    supervisor.stop();
    assertThat(kafka.isAlive()).isFalse();
    assertThat(changes).doesNotContain("kafka RESTARTING", "backend STARTING");
  }

  @Test
  void partsThatWaitForEachOtherAreRefused() {
    supervise();
    Part one = Part.of(shell("one", UNTIL_PIPE_CLOSES), 1).after("two");
    Part two = Part.of(shell("two", UNTIL_PIPE_CLOSES), 1).after("one");
    assertThatThrownBy(() -> new Supervisor(List.of(one, two), (part, took) -> {}))
        .hasMessageContaining("wait for each other");
  }

  private void supervise(Part... parts) {
    supervisor =
        new Supervisor(
            List.of(parts),
            (part, took) -> {
              changes.add(part.name() + " " + part.state());
              told = supervisor.statuses();
            });
    supervisor.start();
  }

  private Server shell(String name, String script) {
    return shell(name, script, temporary);
  }

  /** Answers while the file exists. */
  private Server shell(String name, String script, Path opened) {
    return new Server(name, 0, new DataFolder(temporary)) {
      @Override
      protected List<String> command(Path folder) {
        return List.of("sh", "-c", script);
      }

      @Override
      public boolean answers() {
        return Files.exists(opened);
      }
    };
  }
}
