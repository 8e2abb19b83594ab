package com.legerible.localstack.launcher.state;

import com.legerible.localstack.servers.Liveness;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Processes of a run whose launcher was killed. */
public record Leftovers(StackEntry earlier) {

  /** Without their launcher they end by themselves, in order, which is better than any signal. */
  private static final Duration BY_THEMSELVES = Duration.ofSeconds(35);

  private static final Duration AFTER_TERMINATE = Duration.ofSeconds(10);

  private static final Duration AFTER_KILL = Duration.ofSeconds(10);

  /** Not by waiting for their exit codes: they are not children of this process. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  /** Returns when none of them lives any more. */
  public void clear(Consumer<String> tell) {
    List<ProcessHandle> living =
        earlier.processes().stream().flatMap(entry -> entry.process().stream()).toList();
    if (living.isEmpty()) {
      return;
    }
    tell.accept("Waiting for " + living.size() + " processes that an earlier run left.");
    if (!allEnd(living, BY_THEMSELVES)) {
      living.forEach(ProcessHandle::destroy);
    }
    if (!allEnd(living, AFTER_TERMINATE)) {
      living.forEach(ProcessHandle::destroyForcibly);
      allEnd(living, AFTER_KILL);
    }
  }

  private static boolean allEnd(List<ProcessHandle> processes, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (processes.stream().anyMatch(Liveness::runs)) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    return true;
  }
}
