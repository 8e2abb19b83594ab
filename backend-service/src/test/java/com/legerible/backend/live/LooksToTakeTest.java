package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LooksToTakeTest {

  private final LooksToTake looks = new LooksToTake();
  private final List<Long> looked = new ArrayList<>();

  private boolean look(long readerId) {
    looked.add(readerId);
    return true;
  }

  @Test
  void whoChangesSomethingDoesNotWaitForTheRoundOfAll() {
    looks.addRound(List.of(1L, 2L, 3L, 4L));
    looks.takeAll(
        readerId -> {
          if (looked.isEmpty()) {
            looks.add(99);
          }
          return look(readerId);
        });
    assertThat(looked).hasSize(5).element(1).isEqualTo(99L);
  }

  @Test
  void whoIsInTheRoundAsWellIsLookedAtOnce() {
    looks.addRound(List.of(1L, 2L, 3L));
    looks.add(3);
    looks.takeAll(this::look);
    assertThat(looked).startsWith(3L).containsExactlyInAnyOrder(1L, 2L, 3L);
    looks.takeAll(this::look);
    assertThat(looked).hasSize(3);
  }

  @Test
  void whoCouldNotBeLookedAtIsTheNextTime() {
    looks.addRound(List.of(1L, 2L, 3L));
    looks.add(4);
    looks.takeAll(readerId -> look(readerId) && looked.size() < 3);
    assertThat(looked).hasSize(3);
    long failed = looked.get(2);
    looked.clear();
    looks.takeAll(this::look);
    assertThat(looked).hasSize(2).contains(failed);
  }

  @Test
  void anOwnChangeThatCouldNotBeLookedAtKeepsTheRoundWaiting() {
    looks.addRound(List.of(1L, 2L));
    looks.add(4);
    looks.takeAll(readerId -> false);
    looks.takeAll(this::look);
    assertThat(looked).startsWith(4L).containsExactlyInAnyOrder(1L, 2L, 4L);
  }
}
