package com.legerible.backend.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Totals;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CacheTest {

  private final CountingCache counting = new CountingCache();
  private final ShelfInMemory shelf = counting.shelf;

  @Test
  void theSameVersionIsComputedOnce() {
    assertThat(counting.totals("1")).isEqualTo(counting.totals("1"));
    assertThat(counting.computed).hasValue(1);
    assertThat(
            counting
                .meters
                .counter("legerible.cache.gets", "kind", "totals", "result", "hit")
                .count())
        .isEqualTo(1);
    assertThat(shelf.seconds).isEqualTo(60);
  }

  @Test
  void anotherVersionIsAnotherValue() {
    counting.totals("1");
    assertThat(counting.totals("2")).isEqualTo(new Totals(2, 0, 0));
  }

  @Test
  void withoutAVersionNothingIsCached() {
    counting.totals(null);
    counting.totals(null);
    assertThat(counting.computed).hasValue(2);
    assertThat(shelf.bytes).isEmpty();
  }

  @Test
  void aValueThatIsNotOfItsVersionIsNotKept() {
    counting.cache.get("totals", "1", Totals.class, counting::compute, value -> false);
    assertThat(shelf.bytes).isEmpty();
  }

  @Test
  void foreignBytesAreIgnored() {
    counting.totals("1");
    shelf.bytes.replaceAll((key, bytes) -> "\0\u0001foreign".getBytes(StandardCharsets.UTF_8));
    assertThat(counting.totals("1")).isEqualTo(new Totals(2, 0, 0));
  }

  @Test
  void cutBytesAreIgnored() {
    counting.totals("1");
    shelf.bytes.replaceAll((key, bytes) -> Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(counting.totals("1")).isEqualTo(new Totals(2, 0, 0));
  }

  @Test
  void bytesOfAnotherKeyAreIgnored() {
    counting.totals("1");
    byte[] first = shelf.bytes.values().iterator().next();
    counting.totals("2");
    shelf.bytes.replaceAll((key, bytes) -> first);
    counting.totals("2");
    assertThat(counting.computed).hasValue(3);
  }

  @Test
  void anAnswerThatArrivesAfterItsVersionHasPassedIsNeverShownAsNew() {
    counting.cache.get(
        "totals",
        "1",
        Totals.class,
        () -> {
          // While the old answer is computed, another one computes and stores the new one.
          assertThat(counting.totals("2")).isEqualTo(new Totals(1, 0, 0));
          return new Totals(-1, 0, 0);
        });
    assertThat(counting.totals("2")).isEqualTo(new Totals(1, 0, 0));
    assertThat(counting.totals("1")).isEqualTo(new Totals(-1, 0, 0));
  }
}
