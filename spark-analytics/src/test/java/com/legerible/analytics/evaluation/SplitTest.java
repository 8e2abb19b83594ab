package com.legerible.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.similarity.Histories;
import com.legerible.analytics.similarity.HistoriesBuilder;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void holdsAFifthOfEachReaderBackWhoHasFiveBooks() {
    HistoriesBuilder loans = new HistoriesBuilder();
    for (int book = 0; book < 10; book++) {
      loans.add(0, book, Histories.NO_DAY);
    }
    for (int book = 0; book < 4; book++) {
      loans.add(1, book, Histories.NO_DAY);
    }
    Histories all = loans.build(2, 10);

    Split split = Split.random(all, 1);

    assertThat(split.asked()).isEqualTo(1);
    assertThat(split.heldBack(0)).hasSize(2).isSorted();
    assertThat(split.heldBack(1)).isEmpty();
    assertThat(split.known().size(0)).isEqualTo(8);
    assertThat(split.known().size(1)).isEqualTo(4);
    for (int book : split.heldBack(0)) {
      assertThat(split.known().has(0, book)).isFalse();
    }
    assertThat(Split.random(all, 1).heldBack(0)).isEqualTo(split.heldBack(0));
  }

  @Test
  void byTimeWhatIsHeldBackCameAfterWhatIsKnown() {
    HistoriesBuilder loans = new HistoriesBuilder();
    for (int book = 0; book < 10; book++) {
      loans.add(0, book, 100 + book);
    }
    Split split = Split.byTime(loans.build(1, 10)).orElseThrow();

    assertThat(split.heldBack(0)).containsExactly(8, 9);
    assertThat(split.byTime()).isTrue();
  }

  @Test
  void cannotBeByTimeWithoutDays() {
    HistoriesBuilder loans = new HistoriesBuilder();
    loans.add(0, 0, 7);
    loans.add(0, 1, 7);

    assertThat(Split.byTime(loans.build(1, 2))).isEmpty();
  }

  @Test
  void theBestPossibleListIsWorthOne() {
    assertThat(Judge.ndcg(new int[] {3, 5, 9}, new int[] {3, 5})).isEqualTo(1);
    assertThat(Judge.ndcg(new int[] {1, 3}, new int[] {3})).isEqualTo(Math.log(2) / Math.log(3));
  }
}
