package com.legerible.backend.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class BroadcastPositionTest {

  /** A position at the beginning of a life, for the tests of other packages. */
  public static BroadcastPosition start(String life) {
    return BroadcastPosition.start(life);
  }

  /** The position after one partition was read further. */
  public static BroadcastPosition with(BroadcastPosition before, int index, long next) {
    return before.with(index, next);
  }

  @Test
  void anIdIsReadAsItWasWritten() {
    BroadcastPosition position = start("1f00").with(0, 35).with(4, 36).with(8, 1_234_567);
    assertThat(position).hasToString("1f00.z.0.0.0.10.0.0.0.qglj");
    BroadcastPosition read = BroadcastPosition.parse(position.toString()).orElseThrow();
    assertThat(read).hasToString(position.toString());
    assertThat(read.sameLife(position)).isTrue();
  }

  @Test
  void theWayThroughTheLogDoesNotShowInTheId() {
    BroadcastPosition one = start("a").with(0, 1).with(1, 2).with(6, 3);
    BroadcastPosition other = start("a").with(6, 3).with(1, 2).with(0, 1);
    assertThat(one).hasToString(other.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "17",
        "a.1.2",
        "a.0.0.0.0.0.0.0.0.0.0",
        "a.0.0.0.0.0.0.0.0.-1",
        "a.0.0.0.0.0.0.0.0.zzzzzzzzzzzzz",
        "a.0.0.0.0.0.0.0.0.\n"
      })
  void whatIsNoIdIsNotRead(String text) {
    assertThat(BroadcastPosition.parse(text)).isEmpty();
  }

  @Test
  void theFurthestOfTwoIsTheFurthestInEachPartition() {
    BroadcastPosition one = start("a").with(0, 5).with(1, 1);
    BroadcastPosition other = start("a").with(0, 3).with(1, 4);
    assertThat(one.covers(other)).isFalse();
    assertThat(one.furthest(other)).hasToString("a.5.4.0.0.0.0.0.0.0");
    assertThat(one.furthest(other).covers(one)).isTrue();
  }

  @Test
  void onlyLoansAndBooksCanBeMissed() {
    BroadcastPosition from = start("a").with(0, 5).with(6, 9);
    assertThat(start("a").with(0, 5).missesFactsOf(from)).isFalse();
    assertThat(start("a").with(0, 4).with(6, 9).missesFactsOf(from)).isTrue();
  }

  @Test
  void aCacheVersionNamesOneTopicOfOneLife() {
    BroadcastPosition position = start("a").with(0, 5).with(4, 7).with(5, 36);
    assertThat(position.version(Topics.BOOKS)).isEqualTo("a.7.10");
  }
}
