package com.legerible.backend.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestServers;
import com.legerible.contracts.rest.Totals;
import com.legerible.localstack.servers.Memcached;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Two real servers, of which one is killed. */
@Timeout(180)
class CacheServersIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final int KEYS = 100;
  private static final byte[] BYTES = "bytes".getBytes(StandardCharsets.UTF_8);

  private final Memcached one = TestServers.ownMemcached();
  private final Memcached other = TestServers.ownMemcached();
  private final MemcachedShelf shelfOfOne =
      new MemcachedShelf(ServerAddress.of(one.address()), TIMEOUT);
  private final MemcachedShelf shelfOfOther =
      new MemcachedShelf(ServerAddress.of(other.address()), TIMEOUT);
  private final Guarded guardedOne = guarded(shelfOfOne);
  private final Guarded guardedOther = guarded(shelfOfOther);
  private final Shelves both = new Shelves(List.of(guardedOne, guardedOther));
  private final Cache cache =
      new Cache(
          both,
          new Flights(Duration.ofSeconds(30)),
          60,
          JsonMapper.builder().build(),
          new SimpleMeterRegistry());
  private final AtomicInteger computed = new AtomicInteger();

  @BeforeEach
  void bothAreConnected() {
    await().atMost(LIMIT).until(() -> answers(shelfOfOne) && answers(shelfOfOther));
  }

  @AfterEach
  void stop() {
    shelfOfOne.close();
    shelfOfOther.close();
    one.stop();
    other.stop();
  }

  @Test
  void aConnectionOnWhichNothingArrivesAnyMoreIsMadeAnew() throws Exception {
    try (Road road = new Road(one.port())) {
      MemcachedShelf shelf =
          new MemcachedShelf(ServerAddress.of(road.address()), Duration.ofMillis(200));
      try {
        await().atMost(LIMIT).until(() -> answers(shelf));
        road.loseWhatIsSent();
        assertThat(answers(shelf)).isFalse();
        await().atMost(LIMIT).until(() -> answers(shelf));
      } finally {
        shelf.close();
      }
    }
  }

  @Test
  void keysAreSpreadAndTheKilledServerIsLeftAloneUntilItIsBack() throws Exception {
    for (int key = 0; key < KEYS; key++) {
      both.put("key" + key, BYTES, 60);
    }
    List<Integer> onOne = keysOn(shelfOfOne);
    assertThat(onOne).hasSizeBetween(KEYS / 5, KEYS * 4 / 5);
    assertThat(keysOn(shelfOfOther))
        .doesNotContainAnyElementsOf(onOne)
        .hasSize(KEYS - onOne.size());

    askAll();
    int before = computed.get();
    one.kill();
    await()
        .atMost(LIMIT)
        .until(
            () -> {
              askAll();
              return guardedOne.isLeftAlone();
            });
    assertThat(guardedOther.isLeftAlone()).isFalse();
    askAll();
    assertThat(computed.get()).as("what the killed server held").isGreaterThan(before);
    int known = computed.get();
    askAll();
    assertThat(computed.get() - known).as("the other one holds it now").isLessThan(KEYS / 2);

    one.start();
    await()
        .atMost(LIMIT)
        .until(
            () -> {
              askAll();
              return !guardedOne.isLeftAlone();
            });
    await()
        .atMost(LIMIT)
        .until(
            () -> {
              int asked = computed.get();
              askAll();
              return computed.get() == asked && !guardedOne.isLeftAlone();
            });
  }

  /** Whatever happens to the servers, each answer is that of its own question. */
  private void askAll() {
    for (int key = 0; key < KEYS; key++) {
      int asked = key;
      Totals answer =
          cache.get(
              "totals/" + key,
              "1",
              Totals.class,
              () -> {
                computed.incrementAndGet();
                return new Totals(asked, 1, 2);
              });
      assertThat(answer).isEqualTo(new Totals(key, 1, 2));
    }
  }

  private static Guarded guarded(MemcachedShelf shelf) {
    Breaker breaker = new Breaker(3, Duration.ofMillis(500), System::nanoTime);
    return new Guarded(shelf.name(), shelf, breaker);
  }

  private static boolean answers(MemcachedShelf shelf) {
    try {
      shelf.put("hello", BYTES, 60);
      return shelf.get("hello") != null;
    } catch (Shelf.ShelfUnreachable notYet) {
      return false;
    }
  }

  private static List<Integer> keysOn(MemcachedShelf shelf) {
    return IntStream.range(0, KEYS).filter(key -> holds(shelf, "key" + key)).boxed().toList();
  }

  private static boolean holds(MemcachedShelf shelf, String key) {
    try {
      return shelf.get(key) != null;
    } catch (Shelf.ShelfUnreachable e) {
      throw new IllegalStateException("A server that runs does not answer", e);
    }
  }
}
