package com.legerible.analytics.topten;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.LoanLog;
import com.legerible.analytics.counting.BookCount;
import com.legerible.contracts.events.TopTenChanged;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
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

    TopTenChanged ranking = ofAll(board);

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

    assertThat(ofAll(board).asOf()).isEqualTo(NOON);
  }

  @Test
  void nothingNewIsNotPublished() {
    Board board = Board.EMPTY.with(standing(0, 1, NOON, new BookCount(5, 1)));
    Board published = board.published(board.news(1));

    assertThat(published.news(1)).isEmpty();
    Board later = published.with(standing(0, 1, NOON.plusSeconds(1), new BookCount(5, 1)));
    assertThat(ofAll(later).sequence()).isEqualTo(2);
  }

  @Test
  void nothingIsSaidBeforeAnythingHappened() {
    Standing nothing = new Standing(0, null, null, null, null, shares(0));

    assertThat(Board.EMPTY.with(nothing).news(1)).isEmpty();
  }

  private static TopTenChanged ofAll(Board board) {
    return board.news(1).stream()
        .filter(ranking -> ranking.window().equals("all"))
        .findAny()
        .orElseThrow();
  }

  private static Standing standing(int partition, long loans, Instant tick, BookCount... best) {
    return new Standing(partition, tick, tick.plusSeconds(1), null, NOON, shares(loans, best));
  }

  private static List<Standing.Share> shares(long loans, BookCount... best) {
    Standing.Share share = Standing.Share.of(loans, Arrays.asList(best), List.of(), bookId -> null);
    return Collections.nCopies(Merged.RANGES, share);
  }
}
