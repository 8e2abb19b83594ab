package com.legerible.backend.serving;

import com.legerible.backend.loansovertime.LoanTimes;
import com.legerible.backend.loansovertime.LoansOverTimeStore;
import com.legerible.backend.totals.LoanCounterStore;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.topics.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the loans: in all, per book, by minute and by day. */
@Component
final class LoansHandler implements ServingHandler {

  private final LoanCounterStore counters;
  private final LoansOverTimeStore overTime;

  LoansHandler(LoanCounterStore counters, LoansOverTimeStore overTime) {
    this.counters = counters;
    this.overTime = overTime;
  }

  @Override
  public String topic() {
    return Topics.LOANS.name();
  }

  @Override
  public void apply(List<ServedRecord> records) {
    Counts counts = new Counts();
    for (ServedRecord served : records) {
      int partition = served.record().partition();
      if (served.event() instanceof LoanMade made) {
        counts.add(partition, made.bookId(), 1);
        if (!overTime.isCountedFromTheStart(made.loanId())) {
          counts.times.add(partition, made.bookId(), made.madeAt(), 1);
        }
      } else if (served.event() instanceof LoanUndone undone) {
        counts.add(partition, undone.bookId(), -1);
        counts.times.add(partition, undone.bookId(), undone.madeAt(), -1);
      } else if (served.event() instanceof TimePassed tick) {
        counts.countedTo.put(partition, tick.at());
      }
    }
    write(counts);
  }

  private void write(Counts counts) {
    if (!counts.byBook.isEmpty()) {
      counters.addByBook(counts.byBook);
      counters.addByPartition(counts.byPartition);
      overTime.add(counts.times);
    }
    if (!counts.countedTo.isEmpty()) {
      overTime.countedTo(counts.countedTo);
    }
  }

  private static final class Counts {
    private final Map<Long, Long> byBook = new HashMap<>();
    private final Map<Integer, LoanCounterStore.Added> byPartition = new HashMap<>();
    private final LoanTimes times = new LoanTimes();
    private final Map<Integer, Instant> countedTo = new HashMap<>();

    private void add(int partition, long bookId, long more) {
      byBook.merge(bookId, more, Long::sum);
      byPartition.merge(
          partition, new LoanCounterStore.Added(more, 1), LoanCounterStore.Added::plus);
    }
  }
}
