package com.legerible.localstack.launcher.state;

import com.legerible.localstack.servers.Liveness;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One process of a stack, as it is written down.
 *
 * @param startedAt as the system tells it: with the pid, it names a process for good
 * @param port 0 for one that listens nowhere
 * @param page where a person can look at what it does
 */
public record ProcessEntry(
    String name,
    String state,
    @Nullable Long pid,
    @Nullable Instant startedAt,
    int port,
    int restarts,
    String log,
    @Nullable String page) {

  /** The system counts time in hundredths of seconds, from a start that it rounds. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  public static ProcessEntry ofThisProcess(String name, Instant now) {
    ProcessHandle self = ProcessHandle.current();
    Instant start = self.info().startInstant().orElse(now);
    return new ProcessEntry(name, "RUNNING", self.pid(), start, 0, 0, "", null);
  }

  public boolean isAlive() {
    return process().isPresent();
  }

  /** The living process; never another one that got the same number later. */
  Optional<ProcessHandle> process() {
    Long number = pid;
    Instant start = startedAt;
    if (number == null || start == null) {
      return Optional.empty();
    }
    return ProcessHandle.of(number)
        .filter(Liveness::runs)
        .filter(process -> startedAt(process, start));
  }

  private static boolean startedAt(ProcessHandle process, Instant start) {
    return process
        .info()
        .startInstant()
        .filter(actual -> Duration.between(start, actual).abs().compareTo(TOLERANCE) < 0)
        .isPresent();
  }
}
