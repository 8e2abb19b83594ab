package com.legerible.benchmarks.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Clients that loan at full speed until they are stopped; each asks until it is answered. */
final class Crowd {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Lender lender;
  private final ExecutorService pool;
  private final List<Future<?>> clients = new ArrayList<>();
  private final List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
  private final List<String> gaveUp = new ArrayList<>();
  private volatile boolean stopping;

  private Crowd(Lender lender, int clients) {
    this.lender = lender;
    this.pool = Executors.newFixedThreadPool(clients);
  }

  static Crowd of(Lender lender, int clients) {
    Crowd crowd = new Crowd(lender, clients);
    for (int client = 0; client < clients; client++) {
      int first = client;
      crowd.clients.add(crowd.pool.submit(() -> crowd.loan(first)));
    }
    return crowd;
  }

  private @Nullable Void loan(int first) throws IOException, InterruptedException {
    List<Long> books = lender.books();
    for (int i = first; !stopping; i++) {
      long book = books.get(i % books.size());
      receipts.add(lender.loanForCertain(book, Instant.now().plus(PATIENCE)));
    }
    return null;
  }

  /** Whether none has given up. */
  boolean loans() {
    return clients.stream().noneMatch(Future::isDone);
  }

  int answered() {
    return receipts.size();
  }

  /** All loans that were answered, the last ones included. */
  List<Receipt> stop() throws InterruptedException {
    stopping = true;
    for (Future<?> client : clients) {
      try {
        client.get();
      } catch (ExecutionException e) {
        gaveUp.add(String.valueOf(e.getCause()));
      }
    }
    pool.shutdown();
    return List.copyOf(receipts);
  }

  /** Why clients gave up before they were stopped; what they asked for last has no answer. */
  List<String> gaveUp() {
    return List.copyOf(gaveUp);
  }
}
