package com.legerible.benchmarks.catalogue;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

  /**
   * How a run went.
   *
   * @param micros from the moment at which each question was due
   * @param failures why the others were not answered
   */
  record Outcome(Histogram micros, List<String> failures) {}

  private OpenLoop() {}

  static Outcome run(List<Query> queries, double perSecond, Asked asked)
      throws InterruptedException {
    Histogram micros = new ConcurrentHistogram(SIGNIFICANT_DIGITS);
    Queue<String> failures = new ConcurrentLinkedQueue<>();
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
                failures.add(e.toString());
              }
            });
      }
    } finally {
      threads.shutdown();
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow().forEach(left -> failures.add("never asked"));
      }
    }
    return new Outcome(micros, List.copyOf(failures));
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
