package com.legerible.analytics.topten;

import com.legerible.analytics.log.Facts;
import com.legerible.analytics.log.LogRecord;
import com.legerible.analytics.log.UnreadableFact;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.TimePassed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the loans of one partition, each exactly once. What it says depends on the partition's
 * records and their order only, not on how they come in batches.
 */
final class PartitionTally {

  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final int partition;
  private final TallyStore store;
  private final Head head;
  private final Books books;
  private final Buckets buckets;
  private final TopLists lists;
  private final Timeline timeline;
  private final List<Standing> minutes = new ArrayList<>();

  PartitionTally(int partition, TallyStore store) {
    this.partition = partition;
    this.store = store;
    this.head = Head.read(store);
    this.books = new Books(store);
    this.buckets = new Buckets(store);
    this.lists = new TopLists(store);
    this.timeline = new Timeline(books, buckets, head.tick, head.loansInWindows);
  }

  /**
   * Counts a record unless it is a repeat. Records must come in the order of their offsets.
   *
   * @throws UnreadableFact when there is nothing to count; the record is then dealt with
   */
  void count(LogRecord record) throws UnreadableFact {
    long position = record.readPosition();
    if (position <= head.lastPosition) {
      return;
    }
    head.lastPosition = position;
    Object fact = Facts.read(record);
    if (fact instanceof LoanMade loan) {
      made(loan);
    } else if (fact instanceof LoanUndone undo) {
      undone(undo);
    } else if (fact instanceof TimePassed tick) {
      passed(tick);
    } else {
      throw new UnreadableFact(
          "A " + fact.getClass().getSimpleName() + " does not belong into " + record.topic() + ".");
    }
  }

  private void made(LoanMade loan) {
    long madeAt = loan.madeAt().toEpochMilli();
    timeline.add(loan.bookId(), madeAt, 1);
    head.loans++;
    head.newestLoan = Math.max(head.newestLoan, madeAt);
    head.began = Math.min(head.began, madeAt);
  }

  private void undone(LoanUndone undo) throws UnreadableFact {
    long madeAt = undo.madeAt().toEpochMilli();
    if (!timeline.holds(undo.bookId(), madeAt)) {
      throw new UnreadableFact(
          "Loan %d of book %d is undone, but no loan of it at %s is counted. Look for the loan among the dead letters."
              .formatted(undo.loanId(), undo.bookId(), undo.madeAt()));
    }
    timeline.add(undo.bookId(), madeAt, -1);
    head.loans--;
  }

  private void passed(TimePassed time) {
    long at = time.at().toEpochMilli();
    if (at <= head.tick) {
      return;
    }
    long minute = Math.floorDiv(at, MINUTE) * MINUTE;
    if (minute > head.tick) {
      minutes.add(asOf(minute));
    }
    timeline.advanceTo(at);
    head.tick = at;
    head.nextBy = time.nextBy().toEpochMilli();
    head.began = Math.min(head.began, at);
  }

  /** How things stood at a whole minute that the tick being read has passed. */
  private Standing asOf(long minute) {
    timeline.advanceTo(minute);
    long newer = timeline.newerThanTick(-1);
    books.tell(lists);
    Standing standing = standing(minute, head.loans - newer);
    timeline.newerThanTick(1);
    return standing;
  }

  /** Of the whole minutes that passed since this was made, oldest first. */
  List<Standing> minutes() {
    return minutes;
  }

  /** As of the last record. */
  Standing standing() {
    books.tell(lists);
    return standing(head.tick, head.loans);
  }

  private Standing standing(long tick, long loans) {
    List<Standing.Share> shares = new ArrayList<>();
    for (int range = 0; 2 * range < BookTally.SERIES; range++) {
      long counted = range == 0 ? loans : timeline.loans()[range - 1];
      shares.add(
          Standing.Share.of(
              counted,
              lists.best(2 * range),
              lists.best(2 * range + 1),
              bookId -> tick == Timeline.NEVER ? null : books.look(bookId).rising(tick)));
    }
    return head.standing(partition, tick, shares);
  }

  /** Writes down what changed. */
  void save() {
    head.loansInWindows = timeline.loans();
    head.write(store);
    lists.save();
    buckets.save();
    books.save();
  }
}
