package com.legerible.analytics.topten;

import com.legerible.analytics.counting.BookCount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand in one partition of the loans. A book's loans are all in one partition, so the
 * ten best of the library are among the ten best of each partition.
 */
record Standing(
    int partition,
    long loans,
    @Nullable Instant newestLoan,
    @Nullable Instant tick,
    @Nullable Instant nextBy,
    List<BookCount> topTen) {

  Standing {
    topTen = List.copyOf(topTen);
  }
}
