package com.legerible.localstack.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server that runs as a child process with a log file. It can be started again after it was
 * stopped, killed or has died, on the same data and port.
 */
public abstract class Server implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(50);

  private final String name;
  private final int port;
  private final DataFolder folder;
  private final LogFile log;
  private final Set<String> withoutVariables = new HashSet<>();
  private volatile @Nullable Process process;

  /** The port is 0 for a process that listens nowhere. */
  protected Server(String name, int port, DataFolder folder) {
    this.name = name;
    this.port = port;
    this.folder = folder;
    this.log = new LogFile(folder.log(name));
  }

  /**
   * The command line of the next start.
   *
   * @param temporary an empty folder for this run of the process
   */
  protected abstract List<String> command(Path temporary);

  /** What is added to the environment of the child. */
  protected Map<String, String> environment(Path temporary) {
    return Map.of();
  }

  /** Asks the server itself, over its own protocol, whether it does its work; never blocks long. */
  public abstract boolean answers();

  /** How long a start may take on a slow computer. */
  protected Duration startLimit() {
    return Duration.ofMinutes(4);
  }

  /** How long the server may take to put its data in order before it is killed. */
  protected Duration stopLimit() {
    return Duration.ofSeconds(30);
  }

  /** Keeps variables of this process's environment from the child. */
  public final void hideVariables(String... names) {
    withoutVariables.addAll(List.of(names));
  }

  public final String name() {
    return name;
  }

  public final int port() {
    return port;
  }

  /** Where a person can look at what it does, with a browser. */
  public Optional<String> page() {
    return Optional.empty();
  }

  public final Path log() {
    return log.path();
  }

  /** What the process said last, for a line that tells why it ended. */
  public final String lastWords() {
    return log.lastLine();
  }

  /** Starts the process and returns at once. */
  public final synchronized void launch() {
    if (isAlive()) {
      throw new IllegalStateException(name + " already runs as process " + pid());
    }
    log.rotate();
    Path temporary = folder.temporary(name);
    ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command(temporary)));
    builder.environment().keySet().removeAll(withoutVariables);
    builder.environment().putAll(environment(temporary));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be started", e);
    }
  }

  /** Starts the process and waits until it answers. */
  public final void start() {
    launch();
    awaitAnswer();
  }

  /** Waits until the server answers; fails when it dies first or takes too long. */
  public final void awaitAnswer() {
    long end = System.nanoTime() + startLimit().toNanos();
    while (!answers()) {
      if (!isAlive()) {
        int code = onExit().join();
        throw new NoAnswer(
            name, "ended with exit code " + code + " while it started", log.ending());
      }
      if (System.nanoTime() > end) {
        String reason = "gave no answer within " + startLimit().toSeconds() + " s";
        throw new NoAnswer(name, reason, log.ending());
      }
      pause();
    }
  }

  private void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + name, e);
    }
  }

  public final boolean isAlive() {
    Process current = process;
    return current != null && current.isAlive();
  }

  public final long pid() {
    return current().pid();
  }

  /** Completes with the exit code when the process ends. */
  public final CompletableFuture<Integer> onExit() {
    return current().onExit().thenApply(Process::exitValue);
  }

  private Process current() {
    Process current = process;
    if (current == null) {
      throw new IllegalStateException(name + " was never started");
    }
    return current;
  }

  /** Ends the server in order, as closing its pipe does, and kills it only when that takes long. */
  public final void stop() {
    Process current = process;
    if (current == null || !current.isAlive()) {
      return;
    }
    try {
      current.getOutputStream().close();
      if (!current.waitFor(stopLimit().toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** Kills the process and everything it started, at once, as kill -9 does. */
  public final void kill() {
    ProcessHandle handle = current().toHandle();
    List<ProcessHandle> family = handle.descendants().toList();
    handle.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    handle.onExit().join();
    family.forEach(member -> member.onExit().join());
  }

  /** Stops the server and starts it again on the same data and port. */
  public final void restart() {
    stop();
    start();
  }

  @Override
  public final void close() {
    stop();
  }
}
