package com.legerible.analytics.topten;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.LoanLog;
import com.legerible.analytics.counting.BookCount;
import com.legerible.analytics.log.Json;
import com.legerible.contracts.events.TopTenChanged;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTest {

  private static final Instant NOON = LoanLog.NOON;

  @Test
  void mergesTheBestOfAllPartitions() {
    Board board =
        Board.EMPTY
            .with(standing(0, 3, NOON, new BookCount(5, 2), new BookCount(9, 1)))
            .with(standing(1, 2, NOON, new BookCount(4, 2)));

    TopTenChanged ranking = board.news(1).orElseThrow();

    assertThat(ranking.sequence()).isEqualTo(1);
    assertThat(ranking.throughLoan()).isEqualTo(5);
    assertThat(ranking.entries())
        .containsExactly(
            new TopTenChanged.Entry(1, 4, 2, null, null),
            new TopTenChanged.Entry(2, 5, 2, null, null),
            new TopTenChanged.Entry(3, 9, 1, null, null));
  }

  @Test
  void timeHasPassedAsFarAsInTheSlowestPartition() {
    Board board = Board.EMPTY.with(standing(0, 0, NOON.plusSeconds(1))).with(standing(1, 0, NOON));

    assertThat(board.news(1).orElseThrow().asOf()).isEqualTo(NOON);
  }

  @Test
  void isAsNewAsItsNewestLoan() {
    Standing loaned =
        new Standing(0, 1, NOON.plusMillis(300), NOON, NOON.plusSeconds(1), List.of());

    assertThat(Board.EMPTY.with(loaned).news(1).orElseThrow().asOf())
        .isEqualTo(NOON.plusMillis(300));
  }

  @Test
  void nothingNewIsNotPublished() {
    Board board = Board.EMPTY.with(standing(0, 1, NOON, new BookCount(5, 1)));
    Board published = board.published(board.news(1).orElseThrow());

    assertThat(published.news(1)).isEmpty();
    assertThat(published.with(standing(0, 1, NOON.plusSeconds(1), new BookCount(5, 1))).news(1))
        .hasValueSatisfying(ranking -> assertThat(ranking.sequence()).isEqualTo(2));
  }

  @Test
  void nothingIsSaidBeforeAnythingHappened() {
    assertThat(Board.EMPTY.with(new Standing(0, 0, null, null, null, List.of())).news(1)).isEmpty();
  }

  @Test
  void isTheSameAfterItWasKept() {
    Board board = Board.EMPTY.with(standing(0, 3, NOON, new BookCount(5, 2)));
    Board published = board.published(board.news(1).orElseThrow());

    assertThat(Json.read(Json.write(published), Board.class)).isEqualTo(published);
  }

  private static Standing standing(int partition, long loans, Instant tick, BookCount... topTen) {
    return new Standing(partition, loans, null, tick, tick.plusSeconds(1), List.of(topTen));
  }
}
