package com.legerible.backend.lending;

import com.legerible.backend.lending.LoanUndoStore.Undone;
import com.legerible.backend.outbox.Fact;
import com.legerible.backend.outbox.Outbox;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes loans back everywhere, as if they had never been made. */
@Service
public final class LoanUndo {

  private final LoanUndoStore store;
  private final Outbox outbox;
  private final TransactionOperations transactions;

  LoanUndo(LoanUndoStore store, Outbox outbox, TransactionOperations transactions) {
    this.store = store;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** Those of the loans that are there are gone afterwards, and every count hears of it once. */
  public void undo(Collection<Long> loanIds) {
    transactions.executeWithoutResult(
        status -> {
          List<Fact> facts = new ArrayList<>();
          store.delete(loanIds).forEach(loan -> tell(loan, facts));
          outbox.append(facts);
        });
  }

  private static void tell(Undone loan, List<Fact> facts) {
    String book = Long.toString(loan.bookId());
    var undone = new LoanUndone(loan.id(), loan.bookId(), loan.madeAt());
    facts.add(new Fact(Topics.LOANS, loan.bookId(), book, undone));
    Long readerId = loan.readerId();
    if (readerId != null) {
      String key = ReaderLoaned.key(readerId, loan.id());
      facts.add(new Fact(Topics.READER_LOANS, readerId, key, null));
    }
  }
}
