package com.legerible.localstack.launcher.state;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Processes of a run whose launcher was killed. */
public record Leftovers(StackEntry earlier) {

  /** Without their launcher they end by themselves, in order, which is better than any signal. */
  private static final Duration BY_THEMSELVES = Duration.ofSeconds(35);

  private static final Duration AFTER_TERMINATE = Duration.ofSeconds(10);

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
      living.forEach(process -> process.onExit().join());
    }
  }

  private static boolean allEnd(List<ProcessHandle> processes, Duration limit) {
    CompletableFuture<?>[] ends =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
      return true;
    } catch (CompletionException tooLate) {
      return false;
    }
  }
}
