package com.legerible.analytics.topten;

import com.legerible.analytics.counting.BestBooks;
import com.legerible.analytics.counting.BookCount;
import com.legerible.contracts.events.TimePassed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one partition of the loans, beside the count of each book.
 *
 * @param lastPosition every record up to this position has been dealt with
 * @param loans how many loans are counted, net of undos
 * @param newestLoan when the newest counted loan was made
 * @param tick how far time has passed in this partition
 * @param nextBy when the next tick is due
 */
record PartitionCount(
    long lastPosition,
    long loans,
    @Nullable Instant newestLoan,
    @Nullable Instant tick,
    @Nullable Instant nextBy,
    BestBooks.Kept best) {

  static final PartitionCount NOTHING =
      new PartitionCount(Long.MIN_VALUE, 0, null, null, null, BestBooks.Kept.NOTHING);

  PartitionCount dealtWith(long position) {
    return new PartitionCount(position, loans, newestLoan, tick, nextBy, best);
  }

  PartitionCount made(Instant at) {
    Instant newest = newestLoan == null || at.isAfter(newestLoan) ? at : newestLoan;
    return new PartitionCount(lastPosition, loans + 1, newest, tick, nextBy, best);
  }

  PartitionCount undone() {
    return new PartitionCount(lastPosition, loans - 1, newestLoan, tick, nextBy, best);
  }

  PartitionCount passed(TimePassed time) {
    if (tick != null && !time.at().isAfter(tick)) {
      return this;
    }
    return new PartitionCount(lastPosition, loans, newestLoan, time.at(), time.nextBy(), best);
  }

  PartitionCount with(BestBooks.Kept books) {
    return new PartitionCount(lastPosition, loans, newestLoan, tick, nextBy, books);
  }

  /** What the ranking needs to know of this partition. */
  Standing standing(int partition, List<BookCount> topTen) {
    return new Standing(partition, loans, newestLoan, tick, nextBy, topTen);
  }
}
