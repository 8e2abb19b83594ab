package com.legerible.benchmarks.topten;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.events.TopTenChanged;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void theTenMostLoanedBooksAreRankedAndAllLoansCounted() {
    Tally tally = new Tally();
    for (long book = 1; book <= 12; book++) {
      tally.add(book, book);
    }
    tally.add(3, 20);
    tally.add(12, -1);
    TopTenChanged ranking = Json.MAPPER.readValue(tally.ranking(), TopTenChanged.class);
    assertThat(ranking.throughLoan()).isEqualTo(78 + 19);
    assertThat(ranking.entries())
        .extracting(TopTenChanged.Entry::bookId)
        .containsExactly(3L, 11L, 12L, 10L, 9L, 8L, 7L, 6L, 5L, 4L);
    assertThat(ranking.entries())
        .extracting(TopTenChanged.Entry::loans)
        .startsWith(23L, 11L, 11L, 10L);
  }

  @Test
  void onlyLoansMadeAndUndoneChangeANumber() {
    assertThat(LoanFact.of("{\"type\":\"LoanMade\",\"loanId\":7,\"bookId\":3}").difference())
        .isEqualTo(1);
    assertThat(LoanFact.of("{\"type\":\"LoanUndone\",\"loanId\":7,\"bookId\":3}").difference())
        .isEqualTo(-1);
    assertThat(LoanFact.of("{\"type\":\"TimePassed\",\"at\":\"2026-11-23T00:00:00.000Z\"}"))
        .extracting(LoanFact::difference)
        .isEqualTo(0);
  }
}
