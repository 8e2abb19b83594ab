package com.legerible.desktop.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole library on this computer, started by its launcher and ended with this program. */
public final class LocalStack implements AutoCloseable {
  static final String ADDRESS = "http://127.0.0.1:8080";

  private static final Logger log = LoggerFactory.getLogger(LocalStack.class);
  private static final long TIME_TO_STOP_SECONDS = 30;

  private final Path launcher;
  private final Path logFile;
  private @Nullable Process process;

  public LocalStack(Path launcher, Path logFile) {
    this.launcher = launcher;
    this.logFile = logFile;
  }

  /** Starts it unless it runs; {@code ended} is told when it ends, or when it cannot even begin. */
  synchronized void start(Runnable ended) {
    try {
      Process running = process != null && process.isAlive() ? process : begin();
      process = running;
      CompletableFuture<Void> unused = running.onExit().thenRun(ended);
    } catch (IOException e) {
      log.warn(
          "The library on this computer cannot be started with {}: {}", launcher, e.toString());
      note(e.toString());
      ended.run();
    }
  }

  private void note(String why) {
    try {
      Files.writeString(logFile, why + System.lineSeparator());
    } catch (IOException e) {
      log.warn("The file {} cannot be written: {}", logFile, e.toString());
    }
  }

  private Process begin() throws IOException {
    Files.createDirectories(logFile.toAbsolutePath().getParent());
    return new ProcessBuilder(launcher.toString(), "up", "--headless")
        .redirectErrorStream(true)
        .redirectOutput(logFile.toFile())
        .start();
  }

  /** What the library on this computer says while it starts. */
  Path logFile() {
    return logFile;
  }

  @Override
  public synchronized void close() {
    Process running = process;
    if (running == null) {
      return;
    }
    running.destroy();
    try {
      if (!running.waitFor(TIME_TO_STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn("The library on this computer takes long to stop; see {}.", logFile);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
