package com.legerible.benchmarks.lending;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Clients that loan over REST without a pause between two loans. */
final class RestLoad {

  /** What came of it. */
  record Outcome(double loansPerSecond, long loans, double p50Millis, double p99Millis) {}

  private static final long LONGEST_MICROS = TimeUnit.SECONDS.toMicros(60);
  private static final int BOOKS = 34;
  private static final int CREATED = 201;

  private final URI server;

  RestLoad(URI server) {
    this.server = server;
  }

  Outcome run(int clients, int seconds) throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      long begin = System.nanoTime();
      long end = begin + TimeUnit.SECONDS.toNanos(seconds);
      List<Callable<Histogram>> loops = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int number = client;
        loops.add(() -> loans(number, end));
      }
      Histogram all = new Histogram(LONGEST_MICROS, 3);
      for (Future<Histogram> one : pool.invokeAll(loops)) {
        all.add(one.get());
      }
      double took = (System.nanoTime() - begin) / 1e9;
      return new Outcome(
          all.getTotalCount() / took,
          all.getTotalCount(),
          all.getValueAtPercentile(50) / 1e3,
          all.getValueAtPercentile(99) / 1e3);
    } catch (ExecutionException e) {
      throw new IOException("A client could not loan", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private Histogram loans(int client, long end) throws IOException {
    Histogram micros = new Histogram(LONGEST_MICROS, 3);
    try (var connection = new LoanConnection(server, Guests.token(client))) {
      while (System.nanoTime() < end) {
        long begin = System.nanoTime();
        loan(connection);
        micros.recordValue((System.nanoTime() - begin) / 1_000);
      }
    }
    return micros;
  }

  private static void loan(LoanConnection connection) throws IOException {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    var key = new UUID(random.nextLong(), random.nextLong());
    LoanConnection.Answer answer = connection.loan(1 + random.nextInt(BOOKS), key.toString());
    if (answer.status() != CREATED) {
      throw new IOException("A loan was answered " + answer.status() + ": " + answer.body());
    }
  }
}
