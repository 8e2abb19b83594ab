package com.legerible.benchmarks.catalogue;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Asks at an even rate, whether the answers keep up or not; who waits, waits from when it was due.
 */
final class OpenLoop {

  private static final int THREADS = 64;
  private static final int SIGNIFICANT_DIGITS = 3;
  private static final long PATIENCE_SECONDS = 120;

  /** Asks one question and returns when the answer is read whole. */
  interface Asked {
    void ask(Query query) throws Exception;
  }

  /** Microseconds from the moment at which each question was due. */
  record Outcome(Histogram micros, int failures) {}

  private OpenLoop() {}

  static Outcome run(List<Query> queries, double perSecond, Asked asked)
      throws InterruptedException {
    Histogram micros = new ConcurrentHistogram(SIGNIFICANT_DIGITS);
    AtomicInteger failures = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      long start = System.nanoTime();
      for (int i = 0; i < queries.size(); i++) {
        Query query = queries.get(i);
        long due = start + (long) (i * TimeUnit.SECONDS.toNanos(1) / perSecond);
        waitUntil(due);
        threads.execute(
            () -> {
              try {
                asked.ask(query);
                micros.recordValue((System.nanoTime() - due) / 1_000);
              } catch (Exception e) {
                failures.incrementAndGet();
              }
            });
      }
    } finally {
      threads.shutdown();
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        failures.addAndGet(threads.shutdownNow().size());
      }
    }
    return new Outcome(micros, failures.get());
  }

  private static void waitUntil(long due) throws InterruptedException {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped between two questions");
      }
    }
  }
}
