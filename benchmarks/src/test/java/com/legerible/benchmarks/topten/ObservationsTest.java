package com.legerible.benchmarks.topten;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Ranking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObservationsTest {

  private static final long DUNE = 5;
  private static final long EMMA = 7;

  private final Observations seen = new Observations();

  @BeforeEach
  void bothBooksWereLoanedBefore() {
    seen.logged(1, DUNE);
    seen.ranked(ranking(DUNE, 40, EMMA, 30), 0);
    assertThat(seen.startFromHere()).containsExactly(DUNE, EMMA);
  }

  @Test
  void aLoanIsCountedByTheFirstRankingThatHasItsPlaceInTheLog() {
    seen.logged(11, DUNE);
    seen.logged(12, DUNE);
    seen.ranked(ranking(DUNE, 41, EMMA, 30), 100);
    seen.ranked(ranking(DUNE, 42, EMMA, 30), 200);
    assertThat(seen.countedAt(11, DUNE)).isEqualTo(OptionalLong.of(100));
    assertThat(seen.countedAt(12, DUNE)).isEqualTo(OptionalLong.of(200));
  }

  @Test
  void loansOfOtherBooksDoNotCount() {
    seen.logged(11, DUNE);
    seen.logged(12, EMMA);
    seen.ranked(ranking(DUNE, 40, EMMA, 31), 100);
    assertThat(seen.countedAt(11, DUNE)).isEmpty();
    assertThat(seen.countedAt(12, EMMA)).isEqualTo(OptionalLong.of(100));
  }

  @Test
  void anotherReadersLoanOfTheSameBookTakesItsOwnPlace() {
    seen.logged(99, DUNE);
    seen.logged(11, DUNE);
    seen.ranked(ranking(DUNE, 41, EMMA, 30), 100);
    assertThat(seen.countedAt(11, DUNE)).isEmpty();
    seen.ranked(ranking(DUNE, 42, EMMA, 30), 200);
    assertThat(seen.countedAt(11, DUNE)).isEqualTo(OptionalLong.of(200));
  }

  @Test
  void aRankingThatArrivesBeforeTheLoanOnTheStreamCountsIt() {
    seen.ranked(ranking(DUNE, 41, EMMA, 30), 100);
    assertThat(seen.countedAt(11, DUNE)).isEmpty();
    seen.logged(11, DUNE);
    assertThat(seen.countedAt(11, DUNE)).isEqualTo(OptionalLong.of(100));
  }

  @Test
  void aRankingThatSkipsCountsShowsAllOfThem() {
    List.of(11L, 12L, 13L).forEach(loan -> seen.logged(loan, DUNE));
    seen.ranked(ranking(DUNE, 43, EMMA, 30), 100);
    assertThat(List.of(11L, 12L, 13L))
        .allSatisfy(loan -> assertThat(seen.countedAt(loan, DUNE)).isEqualTo(OptionalLong.of(100)));
  }

  @Test
  void aBookThatHadNoLoanStartsFromNothing() {
    seen.logged(11, 8);
    seen.ranked(ranking(DUNE, 40, 8, 1), 100);
    assertThat(seen.countedAt(11, 8)).isEqualTo(OptionalLong.of(100));
  }

  @Test
  void aRankingThatCountsWhatTheLogDidNotShowDoesNotAgree() {
    seen.logged(11, DUNE);
    seen.ranked(ranking(DUNE, 42, EMMA, 30), 100);
    assertThat(seen.agree()).isFalse();
    seen.logged(12, DUNE);
    assertThat(seen.agree()).isTrue();
  }

  private static Ranking ranking(long... booksAndLoans) {
    List<Ranking.Entry> entries = new ArrayList<>();
    for (int i = 0; i < booksAndLoans.length; i += 2) {
      entries.add(
          new Ranking.Entry(
              i / 2 + 1, booksAndLoans[i], "A book", List.of(), booksAndLoans[i + 1], null, null));
    }
    return new Ranking("all", 1, 1, null, Instant.EPOCH, Instant.EPOCH, 0, entries);
  }
}
