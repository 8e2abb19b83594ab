package com.legerible.backend.loansovertime;

import com.legerible.backend.catalogue.Catalogue;
import com.legerible.backend.problems.DatabaseAway;
import com.legerible.backend.problems.Refused;
import com.legerible.contracts.rest.LoansOverTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Answers how many loans were made when. */
@Service
final class LoanHistory {

  private static final Logger log = LoggerFactory.getLogger(LoanHistory.class);
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;

  private final LoansOverTimeStore store;
  private final Catalogue catalogue;

  LoanHistory(LoansOverTimeStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  LoansOverTime lastHour() {
    return store.lastHour();
  }

  LoansOverTime ofBook(long bookId, @Nullable Integer days) {
    int asked = days == null ? USUAL_DAYS : days;
    if (asked < 1 || asked > MOST_DAYS) {
      throw Refused.invalid("days", "days must be 1 to " + MOST_DAYS + "; it is " + asked + ".");
    }
    return store.lastDays(catalogue.get(bookId).id(), asked);
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void purge() {
    try {
      store.purge();
    } catch (RuntimeException failure) {
      if (!DatabaseAway.isReasonOf(failure)) {
        throw failure;
      }
      log.debug("Old minutes are forgotten later: {}", failure.toString());
    }
  }
}
