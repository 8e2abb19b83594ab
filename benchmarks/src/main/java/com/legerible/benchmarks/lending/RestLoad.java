package com.legerible.benchmarks.lending;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
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
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.HdrHistogram.Histogram;

/** Clients that loan over REST without a pause between two loans. */
final class RestLoad implements AutoCloseable {

  /** What came of it. */
  record Outcome(double loansPerSecond, long loans, double p50Millis, double p99Millis) {}

  private static final MediaType JSON = MediaType.get("application/json");
  private static final long LONGEST_MICROS = TimeUnit.SECONDS.toMicros(60);
  private static final int BOOKS = 34;
  private static final int CREATED = 201;

  private final URI server;
  private final OkHttpClient http;

  RestLoad(URI server, int mostClients) {
    this.server = server;
    this.http =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(mostClients, 5, TimeUnit.MINUTES))
            .callTimeout(Duration.ofSeconds(60))
            .build();
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
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      loan(client);
      micros.recordValue((System.nanoTime() - begin) / 1_000);
    }
    return micros;
  }

  private void loan(int client) throws IOException {
    int book = 1 + ThreadLocalRandom.current().nextInt(BOOKS);
    Request request =
        new Request.Builder()
            .url(server + "/api/loans")
            .header("Authorization", "Bearer " + Guests.token(client))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .post(RequestBody.create("{\"bookId\":" + book + "}", JSON))
            .build();
    try (Response response = http.newCall(request).execute()) {
      String body = response.body().string();
      if (response.code() != CREATED) {
        throw new IOException("A loan was answered " + response.code() + ": " + body);
      }
    }
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
