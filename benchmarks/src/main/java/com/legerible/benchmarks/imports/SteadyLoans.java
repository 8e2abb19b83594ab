package com.legerible.benchmarks.imports;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Loans at an even rate until it is closed, whether the answers keep up or not; who waits, waits
 * from when the loan was due.
 */
public final class SteadyLoans implements AutoCloseable {

  private static final int IN_FLIGHT = 32;
  private static final int SIGNIFICANT_DIGITS = 3;
  private static final long PATIENCE_SECONDS = 120;

  private final Desk reader;
  private final LongSupplier books;
  private final Histogram micros = new ConcurrentHistogram(SIGNIFICANT_DIGITS);
  private final AtomicInteger failures = new AtomicInteger();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> pacemaker;
  private final ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT);

  public SteadyLoans(Desk reader, double perSecond, LongSupplier books) {
    this.reader = reader;
    this.books = books;
    long pause = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
    long begin = System.nanoTime();
    AtomicInteger begun = new AtomicInteger();
    this.pacemaker =
        clock.scheduleAtFixedRate(
            () -> {
              long due = begin + begun.getAndIncrement() * pause;
              threads.execute(() -> loan(due));
            },
            0,
            pause,
            TimeUnit.NANOSECONDS);
  }

  private void loan(long due) {
    try {
      reader.loan(books.getAsLong());
      micros.recordValue((System.nanoTime() - due) / 1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failures.incrementAndGet();
    } catch (Exception e) {
      failures.incrementAndGet();
    }
  }

  /** Begins no more loans, and waits for the answers of those that it began. */
  @Override
  public void close() throws InterruptedException {
    pacemaker.cancel(false);
    clock.shutdown();
    threads.shutdown();
    if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      failures.addAndGet(threads.shutdownNow().size());
    }
  }

  public int failures() {
    return failures.get();
  }

  public long loans() {
    return micros.getTotalCount();
  }

  double millis(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }
}
