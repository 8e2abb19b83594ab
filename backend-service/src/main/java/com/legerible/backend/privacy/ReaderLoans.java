package com.legerible.backend.privacy;

import com.legerible.backend.outbox.Fact;
import com.legerible.backend.outbox.Outbox;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes all loans of a reader out of the topic that models are made of, or puts them back. */
@Component
final class ReaderLoans {

  private static final int AT_ONCE = 1_000;

  private final PrivacyStore store;
  private final Outbox outbox;

  ReaderLoans(PrivacyStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /** A tombstone for each. */
  void takeBack(long readerId) {
    appendAll(readerId, loan -> null);
  }

  void tellAgain(long readerId) {
    appendAll(readerId, loan -> loan);
  }

  private void appendAll(long readerId, Function<ReaderLoaned, @Nullable Object> event) {
    long after = 0;
    List<ReaderLoaned> loans;
    do {
      loans = store.loans(readerId, after, AT_ONCE);
      outbox.append(loans.stream().map(loan -> fact(loan, event.apply(loan))).toList());
      after = loans.isEmpty() ? after : loans.get(loans.size() - 1).loanId();
    } while (loans.size() == AT_ONCE);
  }

  private static Fact fact(ReaderLoaned loan, @Nullable Object event) {
    String key = ReaderLoaned.key(loan.readerId(), loan.loanId());
    return new Fact(Topics.READER_LOANS, loan.readerId(), key, event);
  }
}
