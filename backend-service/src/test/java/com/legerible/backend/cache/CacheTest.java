package com.legerible.backend.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Totals;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CacheTest {

  private final ShelfInMemory shelf = new ShelfInMemory();
  private final AtomicLong clock = new AtomicLong();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Cache cache =
      new Cache(
          shelf,
          new Breaker(3, Duration.ofSeconds(5), clock::get),
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

  private Totals totals(String version) {
    return cache.get("totals", version, Totals.class, this::compute);
  }

  private Totals compute() {
    return new Totals(computed.incrementAndGet(), 0, 0);
  }

  private static final class ShelfInMemory implements Shelf {

    private final Map<String, byte[]> bytes = new HashMap<>();
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
