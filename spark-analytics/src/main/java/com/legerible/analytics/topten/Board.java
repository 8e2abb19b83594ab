package com.legerible.analytics.topten;

import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How things stand in all partitions, and what was last published of it.
 *
 * @param standings by partition
 * @param published by window
 * @param minutes whole minutes that not all partitions have passed, in milliseconds
 */
record Board(
    Map<Integer, Standing> standings,
    Map<String, TopTenChanged> published,
    Map<Long, Map<Integer, Standing>> minutes) {

  static final Board EMPTY = new Board(Map.of(), Map.of(), Map.of());

  private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(1);

  Board {
    standings = Map.copyOf(standings);
    published = Map.copyOf(published);
    minutes = Map.copyOf(minutes);
  }

  /** With the news of a partition in place of the old. */
  Board with(Standing standing) {
    Map<Integer, Standing> newer = new TreeMap<>(standings);
    newer.put(standing.partition(), standing);
    return new Board(newer, published, minutes);
  }

  Board published(List<TopTenChanged> rankings) {
    Map<String, TopTenChanged> newer = new HashMap<>(published);
    rankings.forEach(ranking -> newer.put(ranking.window(), ranking));
    return new Board(standings, newer, minutes);
  }

  /** The rankings to publish now: those of which the published ones no longer tell the truth. */
  List<TopTenChanged> news(long generation) {
    Merged merged = new Merged(standings.values());
    List<TopTenChanged> news = new ArrayList<>();
    for (int range = 0; range < Merged.RANGES; range++) {
      TopTenChanged before = published.get(Merged.label(range));
      Optional<TopTenChanged> now =
          merged.ranking(range, generation, before == null ? 1 : before.sequence() + 1);
      now.filter(ranking -> isNews(before, ranking)).ifPresent(news::add);
    }
    return news;
  }

  private static boolean isNews(@Nullable TopTenChanged before, TopTenChanged now) {
    return before == null
        || before.throughLoan() != now.throughLoan()
        || !before.entries().equals(now.entries())
        || !before.nextBy().equals(now.nextBy())
        || !before.asOf().plus(BETWEEN_SIGNS_OF_LIFE).isAfter(now.asOf());
  }

  /** With how a partition stood at a whole minute. */
  Board passed(Standing minute) {
    if (minute.tick() == null) {
      return this;
    }
    Map<Long, Map<Integer, Standing>> newer = new TreeMap<>(minutes);
    Map<Integer, Standing> known =
        new TreeMap<>(newer.getOrDefault(minute.tick().toEpochMilli(), Map.of()));
    known.put(minute.partition(), minute);
    newer.put(minute.tick().toEpochMilli(), known);
    return new Board(standings, published, newer);
  }

  /** The minutes that all partitions have passed, and the rankings of each, oldest first. */
  List<TopTenChanged> history(long generation) {
    List<TopTenChanged> history = new ArrayList<>();
    new TreeMap<>(minutes)
        .forEach(
            (minute, parts) -> {
              if (isComplete(parts)) {
                history.addAll(rankings(Instant.ofEpochMilli(minute), parts, generation));
              }
            });
    return history;
  }

  /** Without the minutes that are told, and those before them, which nobody will complete. */
  Board told() {
    TreeMap<Long, Map<Integer, Standing>> left = new TreeMap<>(minutes);
    long last = Long.MIN_VALUE;
    for (Map.Entry<Long, Map<Integer, Standing>> minute : left.entrySet()) {
      last = isComplete(minute.getValue()) ? minute.getKey() : last;
    }
    return new Board(standings, published, left.tailMap(last, false));
  }

  private static boolean isComplete(Map<Integer, Standing> parts) {
    return parts.size() == Topics.LOANS.partitions();
  }

  private static List<TopTenChanged> rankings(
      Instant minute, Map<Integer, Standing> parts, long generation) {
    Merged merged = new Merged(parts.values());
    long sequence = minute.getEpochSecond() / Duration.ofMinutes(1).toSeconds();
    List<TopTenChanged> rankings = new ArrayList<>();
    for (int range = 0; range < Merged.RANGES; range++) {
      merged.ranking(range, generation, sequence, minute).ifPresent(rankings::add);
    }
    return rankings;
  }
}
