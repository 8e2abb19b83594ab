package com.legerible.backend.privacy;

import com.legerible.backend.accounts.Readers;
import com.legerible.backend.problems.Given;
import com.legerible.backend.problems.Refused;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets readers choose what becomes of the knowledge who loaned. */
@Service
final class PrivacyDesk {

  private final PrivacyStore store;
  private final ReaderLoans readerLoans;
  private final Readers readers;
  private final TransactionOperations transactions;

  PrivacyDesk(
      PrivacyStore store,
      ReaderLoans readerLoans,
      Readers readers,
      TransactionOperations transactions) {
    this.store = store;
    this.readerLoans = readerLoans;
    this.readers = readers;
    this.transactions = transactions;
  }

  /** Holds for the past and for each loan from now on. */
  Profile choose(long readerId, @Nullable Privacy wanted) {
    Privacy choice = Given.present("privacy", wanted);
    transactions.executeWithoutResult(
        status -> {
          Privacy before =
              store
                  .lock(readerId)
                  .orElseThrow(() -> Refused.notFound("Your account does not exist any more."));
          if (before != choice) {
            change(readerId, before, choice);
          }
        });
    return readers.own(readerId);
  }

  private void change(long readerId, Privacy before, Privacy choice) {
    store.set(readerId, choice);
    if (before == Privacy.USED) {
      readerLoans.takeBack(readerId);
      store.deleteRecommended(readerId);
    }
    if (choice == Privacy.USED) {
      readerLoans.tellAgain(readerId);
    }
    if (choice == Privacy.FORGOTTEN) {
      store.forgetWhoLoaned(readerId);
    }
  }
}
