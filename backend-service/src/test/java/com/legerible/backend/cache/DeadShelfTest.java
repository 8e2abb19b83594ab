package com.legerible.backend.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Totals;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadShelfTest {

  private final CountingCache counting = new CountingCache();
  private final ShelfInMemory shelf = counting.shelf;

  @Test
  void aDeadShelfChangesNoAnswerAndIsSoonLeftAlone() {
    shelf.dead = true;
    for (int i = 1; i <= 10; i++) {
      assertThat(counting.totals("1")).isEqualTo(new Totals(i, 0, 0));
    }
    assertThat(shelf.asked).isEqualTo(3);
  }

  @Test
  void aShelfThatComesBackIsUsedAgainAfterThePause() {
    shelf.dead = true;
    for (int i = 0; i < 5; i++) {
      counting.totals("1");
    }
    shelf.dead = false;
    counting.totals("1");
    assertThat(shelf.asked).as("still left alone").isEqualTo(3);
    counting.clock.addAndGet(Duration.ofSeconds(6).toNanos());
    counting.totals("1");
    int before = counting.computed.get();
    counting.totals("1");
    assertThat(counting.computed).hasValue(before);
  }

  @Test
  void anOldAnswerThatNobodyCouldRemoveIsNotFound() {
    counting.totals("1");
    shelf.dead = true;
    counting.totals("2");
    shelf.dead = false;
    assertThat(shelf.bytes).as("only the old one lies there").hasSize(1);
    assertThat(counting.totals("2").books()).isGreaterThan(1);
  }

  @Test
  void whileOneServerIsDeadTheOthersKeepTheirKeysAndTakeItsOwn() throws Exception {
    ShelfInMemory other = new ShelfInMemory();
    Shelves both =
        new Shelves(List.of(counting.guarded("one", shelf), counting.guarded("other", other)));
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
}
