package com.legerible.benchmarks.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

  @Test
  void aLoanWhoseAnswerWasLostIsFoundUnderItsKeyAndIsOneLoan() throws Exception {
    try (LosingLibrary library = new LosingLibrary(false)) {
      Ledger ledger = ledger(library);
      assertThat(library.lost()).isEqualTo(4);
      assertThat(ledger).isEqualTo(new Ledger(2, 10, 4, 4, 10, 0, 0, 0));
      assertThat(ledger.isRight()).isTrue();
    }
  }

  @Test
  void aLibraryThatMakesAnotherLoanOfARepeatedRequestIsFoundOut() throws Exception {
    try (LosingLibrary library = new LosingLibrary(true)) {
      Ledger ledger = ledger(library);
      assertThat(ledger).isEqualTo(new Ledger(2, 10, 4, 0, 14, 0, 0, 4));
      assertThat(ledger.isRight()).isFalse();
    }
  }

  @Test
  void anAnsweredLoanThatIsNotInTheListIsMissing() throws Exception {
    try (LosingLibrary library = new LosingLibrary(false)) {
      Recount none = Recount.of(lender(library));
      Ledger ledger = Ledger.of(none, List.of(new Receipt(99, 1, false)), none);
      assertThat(ledger.missing()).isEqualTo(1);
      assertThat(ledger.isRight()).isFalse();
    }
  }

  /** Of ten loans after two others. */
  private static Ledger ledger(LosingLibrary library) throws Exception {
    Lender lender = lender(library);
    loans(lender, 2);
    Recount before = Recount.of(lender);
    List<Receipt> receipts = loans(lender, 10);
    return Ledger.of(before, receipts, Recount.of(lender));
  }

  private static List<Receipt> loans(Lender lender, int number) throws Exception {
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      receipts.add(lender.loanForCertain(7, Instant.now().plusSeconds(60)));
    }
    return receipts;
  }

  private static Lender lender(LosingLibrary library) throws Exception {
    return new Lender(library.address(), "nadia", "1234");
  }
}
