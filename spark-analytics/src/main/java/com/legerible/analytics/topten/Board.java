package com.legerible.analytics.topten;

import com.legerible.analytics.counting.BookCount;
import com.legerible.contracts.events.TopTenChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ranking over all partitions, and what was last published of it.
 *
 * @param standings by partition
 */
record Board(Map<Integer, Standing> standings, @Nullable TopTenChanged published) {

  static final Board EMPTY = new Board(Map.of(), null);

  Board {
    standings = Map.copyOf(standings);
  }

  /** With the news of a partition in place of the old. */
  Board with(Standing standing) {
    Map<Integer, Standing> newer = new TreeMap<>(standings);
    newer.put(standing.partition(), standing);
    return new Board(newer, published);
  }

  Board published(TopTenChanged ranking) {
    return new Board(standings, ranking);
  }

  /** The ranking to publish now; empty when the published one still tells the truth. */
  Optional<TopTenChanged> news(long generation) {
    long sequence = published == null ? 1 : published.sequence() + 1;
    return ranking(generation, sequence).filter(this::differs);
  }

  private boolean differs(TopTenChanged ranking) {
    return published == null
        || published.throughLoan() != ranking.throughLoan()
        || !published.entries().equals(ranking.entries())
        || !published.asOf().equals(ranking.asOf())
        || !published.nextBy().equals(ranking.nextBy());
  }

  /** Empty before anything has happened that has a time. */
  private Optional<TopTenChanged> ranking(long generation, long sequence) {
    Instant tick = earliest(Standing::tick);
    Instant newestLoan = latestLoan();
    if (tick == null && newestLoan == null) {
      return Optional.empty();
    }
    Instant asOf = later(tick, newestLoan);
    Instant nextBy = earliest(Standing::nextBy);
    return Optional.of(
        new TopTenChanged(
            generation,
            sequence,
            TopTen.ALL,
            null,
            asOf,
            nextBy == null ? asOf : nextBy,
            standings.values().stream().mapToLong(Standing::loans).sum(),
            entries()));
  }

  private List<TopTenChanged.Entry> entries() {
    List<BookCount> best =
        standings.values().stream()
            .flatMap(standing -> standing.topTen().stream())
            .sorted(BookCount.BEST_FIRST)
            .limit(TopTen.PLACES)
            .toList();
    List<TopTenChanged.Entry> entries = new ArrayList<>();
    for (BookCount book : best) {
      entries.add(
          new TopTenChanged.Entry(entries.size() + 1, book.bookId(), book.count(), null, null));
    }
    return entries;
  }

  /** Time has passed only as far as in the slowest partition; the others may be ahead of it. */
  private @Nullable Instant earliest(TimeOf time) {
    return standings.values().stream()
        .map(time::in)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private @Nullable Instant latestLoan() {
    return standings.values().stream()
        .map(Standing::newestLoan)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || (other != null && other.isAfter(one))) {
      return Objects.requireNonNull(other);
    }
    return one;
  }

  @FunctionalInterface
  private interface TimeOf {
    @Nullable Instant in(Standing standing);
  }
}
