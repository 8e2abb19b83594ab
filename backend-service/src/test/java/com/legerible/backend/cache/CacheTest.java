package com.legerible.backend.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.legerible.contracts.rest.Totals;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CacheTest {

  private final ShelfInMemory shelf = new ShelfInMemory();
  private final AtomicLong clock = new AtomicLong();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Cache cache =
      new Cache(
          new Shelves(List.of(guarded("one", shelf))),
          new Flights(Duration.ofSeconds(30)),
          60,
          JsonMapper.builder().build(),
          meters);
  private final AtomicInteger computed = new AtomicInteger();

  @Test
  void theSameVersionIsComputedOnce() {
    assertThat(totals("1")).isEqualTo(totals("1"));
    assertThat(computed).hasValue(1);
    assertThat(meters.counter("legerible.cache.gets", "kind", "totals", "result", "hit").count())
        .isEqualTo(1);
    assertThat(shelf.seconds).isEqualTo(60);
  }

  @Test
  void anotherVersionIsAnotherValue() {
    totals("1");
    assertThat(totals("2")).isEqualTo(new Totals(2, 0, 0));
  }

  @Test
  void withoutAVersionNothingIsCached() {
    totals(null);
    totals(null);
    assertThat(computed).hasValue(2);
    assertThat(shelf.bytes).isEmpty();
  }

  @Test
  void aValueThatIsNotOfItsVersionIsNotKept() {
    cache.get("totals", "1", Totals.class, this::compute, value -> false);
    assertThat(shelf.bytes).isEmpty();
  }

  @Test
  void foreignBytesAreIgnored() {
    totals("1");
    shelf.bytes.replaceAll((key, bytes) -> "\0\u0001foreign".getBytes(StandardCharsets.UTF_8));
    assertThat(totals("1")).isEqualTo(new Totals(2, 0, 0));
  }

  @Test
  void cutBytesAreIgnored() {
    totals("1");
    shelf.bytes.replaceAll((key, bytes) -> Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(totals("1")).isEqualTo(new Totals(2, 0, 0));
  }

  @Test
  void bytesOfAnotherKeyAreIgnored() {
    totals("1");
    byte[] first = shelf.bytes.values().iterator().next();
    totals("2");
    shelf.bytes.replaceAll((key, bytes) -> first);
    totals("2");
    assertThat(computed).hasValue(3);
  }

  @Test
  void aDeadShelfChangesNoAnswerAndIsSoonLeftAlone() {
    shelf.dead = true;
    for (int i = 1; i <= 10; i++) {
      assertThat(totals("1")).isEqualTo(new Totals(i, 0, 0));
    }
    assertThat(shelf.asked).isEqualTo(3);
  }

  @Test
  void aShelfThatComesBackIsUsedAgainAfterThePause() {
    shelf.dead = true;
    for (int i = 0; i < 5; i++) {
      totals("1");
    }
    shelf.dead = false;
    totals("1");
    assertThat(shelf.asked).as("still left alone").isEqualTo(3);
    clock.addAndGet(Duration.ofSeconds(6).toNanos());
    totals("1");
    int before = computed.get();
    totals("1");
    assertThat(computed).hasValue(before);
  }

  @Test
  void anAnswerThatArrivesAfterItsVersionHasPassedIsNeverShownAsNew() {
    cache.get(
        "totals",
        "1",
        Totals.class,
        () -> {
          // While the old answer is computed, another one computes and stores the new one.
          assertThat(totals("2")).isEqualTo(new Totals(1, 0, 0));
          return new Totals(-1, 0, 0);
        });
    assertThat(totals("2")).isEqualTo(new Totals(1, 0, 0));
    assertThat(totals("1")).isEqualTo(new Totals(-1, 0, 0));
  }

  @Test
  void anOldAnswerThatNobodyCouldRemoveIsNotFound() {
    totals("1");
    shelf.dead = true;
    totals("2");
    shelf.dead = false;
    assertThat(shelf.bytes).as("only the old one lies there").hasSize(1);
    assertThat(totals("2").books()).isGreaterThan(1);
  }

  @Test
  void ofThoseWhoAskTheSameAtOnceOneComputes() throws Exception {
    CountDownLatch allAsk = new CountDownLatch(1);
    ExecutorService readers = Executors.newFixedThreadPool(16);
    try {
      List<Future<Totals>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        answers.add(readers.submit(() -> cache.get("totals", "1", Totals.class, slow(allAsk))));
      }
      await().until(() -> misses() == 16);
      allAsk.countDown();
      for (Future<Totals> answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS).books()).isPositive();
      }
      assertThat(computed.get()).isLessThan(16);
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
    assertThat(flights.share("key", Totals.class, this::compute)).isEqualTo(new Totals(1, 0, 0));
  }

  @Test
  void whileOneServerIsDeadTheOthersKeepTheirKeysAndTakeItsOwn() throws Exception {
    ShelfInMemory other = new ShelfInMemory();
    Shelves both = new Shelves(List.of(guarded("one", shelf), guarded("other", other)));
    for (int i = 0; i < 200; i++) {
      both.put("key" + i, new byte[] {1}, 60);
    }
    assertThat(shelf.bytes.size()).isBetween(60, 140);
    assertThat(other.bytes.size()).isEqualTo(200 - shelf.bytes.size());
    shelf.dead = true;
    int refused = 0;
    for (int i = 0; i < 200; i++) {
      try {
        both.put("key" + i, new byte[] {2}, 60);
      } catch (Shelf.ShelfUnreachable e) {
        refused++;
      }
    }
    assertThat(refused).as("until it is left alone").isEqualTo(3);
    assertThat(other.bytes.size()).isEqualTo(197);
    assertThat(both.allLeftAlone()).isFalse();
  }

  private Supplier<Totals> slow(CountDownLatch go) {
    return () -> {
      try {
        go.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return compute();
    };
  }

  private double misses() {
    return cache.use().misses();
  }

  private Guarded guarded(String name, Shelf guarded) {
    return new Guarded(name, guarded, new Breaker(3, Duration.ofSeconds(5), clock::get));
  }

  private Totals totals(String version) {
    return cache.get("totals", version, Totals.class, this::compute);
  }

  private Totals compute() {
    return new Totals(computed.incrementAndGet(), 0, 0);
  }

  private static final class ShelfInMemory implements Shelf {

    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private boolean dead;
    private int asked;
    private int seconds;

    @Override
    public byte[] get(String key) throws ShelfUnreachable {
      ask();
      return bytes.get(key);
    }

    @Override
    public void put(String key, byte[] value, int forSeconds) throws ShelfUnreachable {
      ask();
      assertThat(key.length()).isLessThan(250);
      seconds = forSeconds;
      bytes.put(key, value);
    }

    private void ask() throws ShelfUnreachable {
      asked++;
      if (dead) {
        throw new ShelfUnreachable("connection refused");
      }
    }
  }
}
