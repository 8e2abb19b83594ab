package com.legerible.backend.quality;

import com.legerible.backend.problems.Refused;
import com.legerible.contracts.rest.QualityHistory;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Answers how good the recommendations were. */
@Service
final class PastQuality {

  private static final int MOST_DAYS = 366;

  private final QualityStore store;
  private final Clock clock = Clock.systemUTC();

  PastQuality(QualityStore store) {
    this.store = store;
  }

  /** The measured ones among so many days up to today. */
  QualityHistory of(int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw Refused.invalid("days", "“days” is " + days + "; ask for 1 to " + MOST_DAYS + ".");
    }
    LocalDate today = LocalDate.now(clock);
    return new QualityHistory(store.between(today.minusDays(days - 1L), today));
  }
}
