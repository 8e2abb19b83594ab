package com.legerible.backend.cache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets one of those who ask the same at the same time work, and the others wait for it a little.
 */
final class Flights {

  private final ConcurrentHashMap<String, CompletableFuture<Object>> flying =
      new ConcurrentHashMap<>();
  private final Duration patience;

  Flights(Duration patience) {
    this.patience = patience;
  }

  /** The answer of whoever asked first; one's own when that takes too long or fails. */
  <T> T share(String key, Class<T> type, Supplier<T> work) {
    CompletableFuture<Object> own = new CompletableFuture<>();
    CompletableFuture<Object> first = flying.putIfAbsent(key, own);
    if (first != null) {
      return await(first, type, work);
    }
    try {
      T answer = work.get();
      own.complete(answer);
      return answer;
    } finally {
      flying.remove(key, own);
      // Nothing happens when it is complete; after a failure nobody waits in vain.
      own.cancel(false);
    }
  }

  private <T> T await(CompletableFuture<Object> first, Class<T> type, Supplier<T> work) {
    try {
      return type.cast(first.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return work.get();
    } catch (ExecutionException | TimeoutException | java.util.concurrent.CancellationException e) {
      return work.get();
    }
  }
}
