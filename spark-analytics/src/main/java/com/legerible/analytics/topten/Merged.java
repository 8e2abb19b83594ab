package com.legerible.analytics.topten;

import com.legerible.analytics.counting.BookCount;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.events.TopTenChanged.Entry;
import com.legerible.contracts.topics.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rankings that the standings of all partitions give together. */
final class Merged {

  /** All loans first, then the windows, in the order of the shares of a standing. */
  static final int RANGES = BookTally.SERIES / 2;

  private static final Comparator<Standing.Place> BEST_FIRST =
      Comparator.comparing(Standing.Place::count, BookCount.BEST_FIRST);

  private final Collection<Standing> standings;

  Merged(Collection<Standing> standings) {
    this.standings = standings;
  }

  static String label(int range) {
    return range == 0 ? TopTen.ALL : window(range).label();
  }

  private static Window window(int range) {
    return Window.at(range - 1);
  }

  /** Time has passed only as far as in the slowest partition; the others may be ahead of it. */
  @Nullable Instant tick() {
    return times(Standing::tick).stream().min(Comparator.naturalOrder()).orElse(null);
  }

  /** Empty while nothing has happened that has a time, or partitions see different windows. */
  Optional<TopTenChanged> ranking(int range, long generation, long sequence) {
    Instant asOf = later(tick(), newestLoan());
    return asOf == null ? Optional.empty() : ranking(range, generation, sequence, asOf);
  }

  Optional<TopTenChanged> ranking(int range, long generation, long sequence, Instant asOf) {
    if (range > 0 && !agreeOn(window(range))) {
      return Optional.empty();
    }
    Instant from = range == 0 ? null : edge(window(range));
    Instant nextBy = times(Standing::nextBy).stream().min(Comparator.naturalOrder()).orElse(asOf);
    long loans =
        standings.stream().mapToLong(standing -> standing.shares().get(range).loans()).sum();
    return Optional.of(
        new TopTenChanged(
            generation, sequence, label(range), from, asOf, nextBy, loans, entries(range)));
  }

  private boolean agreeOn(Window window) {
    List<Instant> ticks = times(Standing::tick);
    return ticks.size() == Topics.LOANS.partitions()
        && ticks.stream().map(tick -> window.edge(tick.toEpochMilli())).distinct().count() == 1;
  }

  private @Nullable Instant edge(Window window) {
    Instant tick = tick();
    return tick == null ? null : Instant.ofEpochMilli(window.from(tick.toEpochMilli()));
  }

  private List<Entry> entries(int range) {
    Map<Long, Integer> ranksBefore = ranksBefore(range);
    boolean known = isPastKnown(range);
    List<Entry> entries = new ArrayList<>();
    standings.stream()
        .flatMap(standing -> standing.shares().get(range).best().stream())
        .sorted(BEST_FIRST)
        .limit(TopTen.PLACES)
        .forEach(
            book -> {
              int rank = entries.size() + 1;
              String movement = known ? movement(rank, ranksBefore.get(book.bookId())) : null;
              entries.add(new Entry(rank, book.bookId(), book.loans(), movement, book.rising()));
            });
    return entries;
  }

  private Map<Long, Integer> ranksBefore(int range) {
    Map<Long, Integer> ranks = new HashMap<>();
    standings.stream()
        .flatMap(standing -> standing.shares().get(range).earlier().stream())
        .sorted(BookCount.BEST_FIRST)
        .limit(TopTen.PLACES)
        .forEach(book -> ranks.put(book.bookId(), ranks.size() + 1));
    return ranks;
  }

  private static String movement(int rank, @Nullable Integer before) {
    if (before == null) {
      return "NEW";
    }
    return rank == before ? "SAME" : rank < before ? "UP" : "DOWN";
  }

  /** What nobody wrote down cannot be compared with. */
  private boolean isPastKnown(int range) {
    Instant past = edge(range == 0 ? Window.DAY : window(range));
    return past != null && times(Standing::began).stream().anyMatch(began -> !began.isAfter(past));
  }

  private @Nullable Instant newestLoan() {
    return times(Standing::newestLoan).stream().max(Comparator.naturalOrder()).orElse(null);
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private List<Instant> times(TimeOf time) {
    return standings.stream().map(time::in).filter(Objects::nonNull).toList();
  }

  @FunctionalInterface
  private interface TimeOf {
    @Nullable Instant in(Standing standing);
  }
}
