package com.legerible.analytics.topten;

import com.legerible.analytics.counting.BookCount;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How things stand in one partition of the loans. A book's loans are all in one partition, so the
 * ten best of the library are among the ten best of each partition.
 *
 * @param tick how far time has passed; absent before the first tick
 * @param nextBy when the next tick is due
 * @param began the earliest time that the partition tells of
 * @param shares of all loans first, then of each window
 */
record Standing(
    int partition,
    @Nullable Instant tick,
    @Nullable Instant nextBy,
    @Nullable Instant newestLoan,
    @Nullable Instant began,
    List<Share> shares) {

  Standing {
    shares = List.copyOf(shares);
  }

  /**
   * What the partition adds to one ranking.
   *
   * @param earlier the best books one window length earlier
   */
  record Share(long loans, List<Place> best, List<BookCount> earlier) {
    Share {
      best = List.copyOf(best);
      earlier = List.copyOf(earlier);
    }

    static Share of(
        long loans,
        List<BookCount> best,
        List<BookCount> earlier,
        LongFunction<@Nullable Double> rising) {
      List<Place> places =
          best.stream()
              .map(book -> new Place(book.bookId(), book.count(), rising.apply(book.bookId())))
              .toList();
      return new Share(loans, places, earlier);
    }
  }

  /** A book with a claim to a place. */
  record Place(long bookId, long loans, @Nullable Double rising) {
    BookCount count() {
      return new BookCount(bookId, loans);
    }
  }
}
