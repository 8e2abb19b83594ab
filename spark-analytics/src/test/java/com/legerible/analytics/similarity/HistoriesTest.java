package com.legerible.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoriesTest {

  @Test
  void aBookLoanedAgainCountsOnceOnItsEarliestKnownDay() {
    HistoriesBuilder builder = new HistoriesBuilder();
    builder.add(0, 1, 20_000);
    builder.add(0, 1, -15_000);
    builder.add(0, 1, Histories.NO_DAY);
    builder.add(0, 0, Histories.NO_DAY);

    Histories loans = builder.build(1, 2);

    assertThat(loans.loans()).isEqualTo(2);
    assertThat(loans.bookAt(0)).isZero();
    assertThat(loans.dayAt(0)).isEqualTo(Histories.NO_DAY);
    assertThat(loans.bookAt(1)).isEqualTo(1);
    assertThat(loans.dayAt(1)).isEqualTo(-15_000);
    assertThat(loans.has(0, 1)).isTrue();
  }

  @Test
  void theSameLoansCanBeSeenFromTheBooks() {
    HistoriesBuilder builder = new HistoriesBuilder();
    builder.add(0, 1, 5);
    builder.add(2, 1, 6);

    Histories byBook = builder.build(3, 2).byBook();

    assertThat(byBook.readers()).isEqualTo(2);
    assertThat(byBook.size(0)).isZero();
    assertThat(byBook.size(1)).isEqualTo(2);
    assertThat(byBook.bookAt(1)).isEqualTo(2);
  }
}
