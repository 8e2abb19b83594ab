package com.legerible.backend.lending;

import com.legerible.backend.catalogue.Catalogue;
import com.legerible.backend.lending.LoanStore.Lent;
import com.legerible.backend.outbox.Fact;
import com.legerible.backend.outbox.Outbox;
import com.legerible.backend.problems.Refused;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes loans: each wish, known by its key, exactly once. */
@Service
public final class LoanDesk {

  private static final int LONGEST_KEY = 200;
  private static final int KEPT_DAYS = 30;

  private final LoanStore loans;
  private final Catalogue catalogue;
  private final Outbox outbox;
  private final TransactionOperations transactions;

  LoanDesk(
      LoanStore loans, Catalogue catalogue, Outbox outbox, TransactionOperations transactions) {
    this.loans = loans;
    this.catalogue = catalogue;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Lends a book. The same reader with the same key gets the same loan again.
   *
   * @param key chosen by whoever asks, 1 to 200 characters
   */
  public LoanMaking lend(long readerId, @Nullable Long bookId, String key, LoanOrigin origin) {
    if (bookId == null) {
      throw Refused.invalid("bookId", "Please say which book: bookId is missing.");
    }
    if (key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\u0000') >= 0) {
      throw Refused.invalid(
          "Idempotency-Key",
          "The header Idempotency-Key needs 1 to "
              + LONGEST_KEY
              + " characters, new ones for"
              + " each loan: it keeps a repeated request from making a second loan.");
    }
    Optional<Loan> made = make(readerId, bookId, key, origin);
    return made.map(loan -> new LoanMaking(loan, true))
        .orElseGet(() -> repeated(readerId, bookId, key));
  }

  private Optional<Loan> make(long readerId, long bookId, String key, LoanOrigin origin) {
    return transactions.execute(
        status -> {
          Optional<Lent> lent = loans.insert(readerId, bookId, key, origin);
          lent.ifPresent(made -> tell(made, readerId));
          return lent.map(Lent::loan);
        });
  }

  /** Who loaned is told only where the reader lets it be used. */
  private void tell(Lent lent, long readerId) {
    Loan loan = lent.loan();
    Fact made =
        new Fact(
            Topics.LOANS,
            loan.bookId(),
            Long.toString(loan.bookId()),
            new LoanMade(loan.id(), loan.bookId(), loan.madeAt(), loan.origin()));
    if (lent.privacy() == Privacy.USED) {
      var by = new ReaderLoaned(readerId, loan.id(), loan.bookId(), loan.madeAt());
      String key = ReaderLoaned.key(readerId, loan.id());
      outbox.append(List.of(made, new Fact(Topics.READER_LOANS, readerId, key, by)));
    } else {
      outbox.append(List.of(made));
    }
  }

  private LoanMaking repeated(long readerId, long bookId, String key) {
    Optional<Loan> before = loans.findByKey(readerId, key);
    if (before.isEmpty()) {
      catalogue.get(bookId);
      throw Refused.notFound("Your account does not exist any more.");
    }
    if (before.get().bookId() != bookId) {
      throw Refused.conflict(
          "This Idempotency-Key was used for the book "
              + before.get().bookId()
              + " already. Choose a new one for another loan.");
    }
    return new LoanMaking(before.get(), false);
  }

  @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOldKeys() {
    loans.deleteOldKeys(KEPT_DAYS);
  }
}
