package com.legerible.analytics.topten;

import com.legerible.analytics.counting.BestBooks;
import com.legerible.analytics.counting.BookCounts;
import com.legerible.analytics.log.Facts;
import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.UnreadableFact;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.TimePassed;

/** Counts the loans of one partition, each exactly once. */
final class LoanCounter {

  private static final int LISTED = 64;

  private final BookCounts counts;
  private final BestBooks best;
  private PartitionCount count;

  LoanCounter(BookCounts counts, PartitionCount count) {
    this.counts = counts;
    this.count = count;
    this.best = new BestBooks(TopTen.PLACES, LISTED, count.best());
  }

  /**
   * Counts a record unless it is a repeat. Records must come in the order of their offsets.
   *
   * @throws UnreadableFact when there is nothing to count; the record is then dealt with
   */
  void count(LogRecord record) throws UnreadableFact {
    long position = record.readPosition();
    if (position <= count.lastPosition()) {
      return;
    }
    count = count.dealtWith(position);
    Object fact = Facts.read(record);
    if (fact instanceof LoanMade loan) {
      made(loan);
    } else if (fact instanceof LoanUndone undo) {
      undone(undo);
    } else if (fact instanceof TimePassed tick) {
      count = count.passed(tick);
    } else {
      throw new UnreadableFact(
          "A " + fact.getClass().getSimpleName() + " does not belong into " + record.topic() + ".");
    }
  }

  private void made(LoanMade loan) {
    change(loan.bookId(), 1);
    count = count.made(loan.madeAt());
  }

  private void undone(LoanUndone undo) throws UnreadableFact {
    if (counts.get(undo.bookId()) == 0) {
      throw new UnreadableFact(
          "Loan %d of book %d is undone, but no loan of it is counted. Look for the loan among the dead letters."
              .formatted(undo.loanId(), undo.bookId()));
    }
    change(undo.bookId(), -1);
    count = count.undone();
  }

  private void change(long bookId, int difference) {
    long before = counts.get(bookId);
    counts.put(bookId, before + difference);
    best.changed(bookId, before, before + difference, counts);
  }

  /** What to remember. */
  PartitionCount result() {
    return count.with(best.kept());
  }

  /** What the ranking needs to know. */
  Standing standing(int partition) {
    return count.standing(partition, best.first(TopTen.PLACES));
  }
}
