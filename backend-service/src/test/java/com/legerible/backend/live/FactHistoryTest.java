package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.backend.broadcast.BroadcastPositionTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FactHistoryTest {

  private final Facts log = new Facts();
  private final BroadcastPosition start = log.position();
  private final FactHistory history = new FactHistory(3, Duration.ofMinutes(10), start);

  @Test
  void whoComesBackGetsEverythingSinceThen() {
    Fact first = log.next(0);
    BroadcastPosition seen = log.position();
    Fact second = log.next(1);
    Fact third = log.next(0);
    add(first, second, third);
    assertThat(history.since(seen, Facts.NOON)).hasValue(java.util.List.of(second, third));
    assertThat(history.since(log.position(), Facts.NOON)).hasValue(java.util.List.of());
  }

  @Test
  void whatOtherReplicasSawInAnotherOrderIsNotRepeated() {
    Fact first = log.next(0);
    Fact second = log.next(1);
    add(first, second);
    BroadcastPosition sawOnlyTheSecond = BroadcastPositionTest.with(start, 1, 1);
    assertThat(history.since(sawOnlyTheSecond, Facts.NOON)).hasValue(java.util.List.of(first));
  }

  @Test
  void whatIsForgottenIsNeverPassedOverInSilence() {
    for (int i = 0; i < 4; i++) {
      add(log.next(0));
    }
    assertThat(history.since(start, Facts.NOON)).isEmpty();
    BroadcastPosition afterTheFirst = BroadcastPositionTest.with(start, 0, 1);
    assertThat(history.since(afterTheFirst, Facts.NOON).orElseThrow()).hasSize(3);
  }

  @Test
  void factsAreForgottenAfterTheirTime() {
    add(log.next(0));
    BroadcastPosition afterTheFirst = log.position();
    add(log.next(0, Facts.NOON.plusSeconds(300)));
    var later = Facts.NOON.plusSeconds(601);
    assertThat(history.since(start, later)).isEmpty();
    assertThat(history.since(afterTheFirst, later).orElseThrow()).hasSize(1);
  }

  @Test
  void anIdFromAnotherLifeMeansNothing() {
    assertThat(history.since(BroadcastPositionTest.start("other"), Facts.NOON)).isEmpty();
  }

  private void add(Fact... facts) {
    for (Fact fact : facts) {
      history.add(fact);
    }
  }
}
