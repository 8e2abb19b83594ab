package com.legerible.backend.privacy;

import com.legerible.backend.accounts.Readers;
import com.legerible.backend.audit.Audit;
import com.legerible.contracts.rest.Privacy;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets readers everywhere; their loans stay counted. */
@Service
public final class Forgetting implements ApplicationRunner {

  /** What stands in audit lines instead of a reader who was forgotten. */
  public static final String LEFT = "a reader who has left";

  private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

  private final PrivacyStore store;
  private final ReaderLoans readerLoans;
  private final Readers readers;
  private final TransactionOperations transactions;

  Forgetting(
      PrivacyStore store,
      ReaderLoans readerLoans,
      Readers readers,
      TransactionOperations transactions) {
    this.store = store;
    this.readerLoans = readerLoans;
    this.readers = readers;
    this.transactions = transactions;
  }

  /** Deletes an account with every trace of it, unless it is the last admin's. */
  public void erase(long readerId) {
    transactions.executeWithoutResult(
        status -> {
          readers.staysGovernedWithout(readerId);
          eraseWhoeverItIs(readerId);
        });
  }

  private void eraseWhoeverItIs(long readerId) {
    Optional<Privacy> privacy = store.lock(readerId);
    if (privacy.isEmpty()) {
      return;
    }
    if (privacy.get() == Privacy.USED) {
      readerLoans.takeBack(readerId);
    }
    store.deleteRecommended(readerId);
    store.forgetWhoLoaned(readerId);
    store.blankRefusedLoans(readerId);
    store.deleteAccount(readerId, Audit.reader(readerId), LEFT);
  }

  /** After a restore: whoever was forgotten since the backup is forgotten again. */
  @Override
  public void run(ApplicationArguments arguments) {
    for (long readerId : store.cameBack()) {
      transactions.executeWithoutResult(status -> eraseWhoeverItIs(readerId));
      log.info("A reader whom a backup brought back is forgotten again");
    }
  }
}
