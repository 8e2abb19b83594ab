package com.legerible.backend.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.legerible.contracts.rest.Totals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FlightsTest {

  private final CountingCache counting = new CountingCache();

  @Test
  void ofThoseWhoAskTheSameAtOnceOneComputes() throws Exception {
    CountDownLatch allAsk = new CountDownLatch(1);
    ExecutorService readers = Executors.newFixedThreadPool(16);
    try {
      List<Future<Totals>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        answers.add(
            readers.submit(() -> counting.cache.get("totals", "1", Totals.class, slow(allAsk))));
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> misses() == 16);
      allAsk.countDown();
      for (Future<Totals> answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS).books()).isPositive();
      }
      assertThat(counting.computed.get()).isLessThan(16);
      assertThat(misses()).isEqualTo(16);
    } finally {
      readers.shutdownNow();
    }
  }

  @Test
  void whoWaitsForAnotherComputesItselfWhenThatFails() {
    Flights flights = new Flights(Duration.ofSeconds(30));
    assertThatThrownBy(
            () ->
                flights.share(
                    "key",
                    Totals.class,
                    () -> {
                      throw new IllegalStateException("Postgres is away");
                    }))
        .hasMessage("Postgres is away");
    assertThat(flights.share("key", Totals.class, counting::compute))
        .isEqualTo(new Totals(1, 0, 0));
  }

  private Supplier<Totals> slow(CountDownLatch go) {
    return () -> {
      try {
        go.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return counting.compute();
    };
  }

  private double misses() {
    return counting.cache.use().misses();
  }
}
