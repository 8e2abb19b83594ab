package com.legerible.backend.lending;

import com.legerible.backend.lending.PastLoanStore.Made;
import com.legerible.backend.outbox.Fact;
import com.legerible.backend.outbox.Outbox;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Writes loans down that were made elsewhere and earlier; they count where their time falls. */
@Service
public final class PastLoans {

  private final PastLoanStore store;
  private final Outbox outbox;

  PastLoans(PastLoanStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /** Until the end of the running transaction, so that no past loan is made twice. */
  public void oneImportAtATime() {
    store.lock();
  }

  /** Those of the loans that are known already: the same reader, book and time. */
  public List<PastLoan> known(List<PastLoan> loans) {
    return store.known(loans);
  }

  /**
   * Makes the loans within the running transaction, and tells everybody as of any other loan.
   *
   * @return their ids
   */
  public List<Long> make(List<PastLoan> loans) {
    List<Made> made = store.insert(loans);
    List<Fact> facts = new ArrayList<>();
    made.forEach(loan -> tell(loan, facts));
    outbox.append(facts);
    return made.stream().map(Made::id).toList();
  }

  private static void tell(Made loan, List<Fact> facts) {
    facts.add(
        new Fact(
            Topics.LOANS,
            loan.bookId(),
            Long.toString(loan.bookId()),
            new LoanMade(loan.id(), loan.bookId(), loan.madeAt(), LoanOrigin.IMPORT)));
    if (loan.privacy() == Privacy.USED) {
      facts.add(
          new Fact(
              Topics.READER_LOANS,
              loan.readerId(),
              ReaderLoaned.key(loan.readerId(), loan.id()),
              new ReaderLoaned(loan.readerId(), loan.id(), loan.bookId(), loan.madeAt())));
    }
  }
}
