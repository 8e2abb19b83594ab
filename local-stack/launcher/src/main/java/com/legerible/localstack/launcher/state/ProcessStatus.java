package com.legerible.localstack.launcher.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One process as it is now.
 *
 * @param residentBytes with all that it started; pages that processes share count once
 */
public record ProcessStatus(
    String name,
    String state,
    @Nullable Long pid,
    int port,
    @Nullable Long upSeconds,
    @Nullable Long residentBytes,
    int restarts,
    String log,
    @Nullable String page) {

  static ProcessStatus of(ProcessEntry entry) {
    Optional<ProcessHandle> process = entry.process();
    boolean lost = process.isEmpty() && entry.state().equals("RUNNING");
    return new ProcessStatus(
        entry.name(),
        lost ? "DEAD" : entry.state(),
        process.map(ProcessHandle::pid).orElse(null),
        entry.port(),
        process
            .flatMap(handle -> handle.info().startInstant())
            .map(ProcessStatus::since)
            .orElse(null),
        process.map(ResidentMemory::ofFamily).orElse(null),
        entry.restarts(),
        entry.log(),
        process.isPresent() ? entry.page() : null);
  }

  private static Long since(Instant start) {
    return Math.max(0, Duration.between(start, Instant.now()).toSeconds());
  }

  /** A closed window is no failure. */
  boolean isWell() {
    return state.equals("RUNNING") || state.equals("CLOSED");
  }
}
