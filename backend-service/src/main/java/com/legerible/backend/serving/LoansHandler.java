package com.legerible.backend.serving;

import com.legerible.backend.totals.LoanCounterStore;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.topics.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the loans, in all and per book. */
@Component
final class LoansHandler implements ServingHandler {

  private final LoanCounterStore counters;

  LoansHandler(LoanCounterStore counters) {
    this.counters = counters;
  }

  @Override
  public String topic() {
    return Topics.LOANS.name();
  }

  @Override
  public void apply(List<ServedRecord> records) {
    Map<Long, Long> byBook = new HashMap<>();
    Map<Integer, Long> byPartition = new HashMap<>();
    for (ServedRecord served : records) {
      if (served.event() instanceof LoanMade made) {
        byBook.merge(made.bookId(), 1L, Long::sum);
        byPartition.merge(served.record().partition(), 1L, Long::sum);
      } else if (served.event() instanceof LoanUndone undone) {
        byBook.merge(undone.bookId(), -1L, Long::sum);
        byPartition.merge(served.record().partition(), -1L, Long::sum);
      }
    }
    if (!byBook.isEmpty()) {
      counters.addByBook(byBook);
      counters.addByPartition(byPartition);
    }
  }
}
