package com.legerible.backend.topten;

import com.legerible.backend.problems.Moments;
import com.legerible.backend.problems.Refused;
import com.legerible.backend.titles.Title;
import com.legerible.backend.titles.TitleStore;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.rest.RankingHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what a ranking was. */
@Service
final class History {

  /** So much is answered at once, which is 1,440 rankings. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Duration USUAL = Duration.ofHours(1);

  private final MinuteStore minutes;
  private final TitleStore titles;
  private final Clock clock = Clock.systemUTC();

  History(MinuteStore minutes, TitleStore titles) {
    this.minutes = minutes;
    this.titles = titles;
  }

  /** Both ends inclusive; up to now, and an hour long, where nothing else is said. */
  RankingHistory of(String window, @Nullable Instant from, @Nullable Instant to) {
    Rankings.refuseUnknown(window);
    Instant end = to == null ? clock.instant() : Moments.countable("to", to);
    Instant begin = from == null ? end.minus(USUAL) : Moments.countable("from", from);
    if (begin.isAfter(end)) {
      throw Refused.invalid("from", "“from” is later than “to”. Exchange them.");
    }
    if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
      throw Refused.invalid(
          "from", "More than a day was asked for. Ask for one day after the other.");
    }
    List<TopTenChanged> found = minutes.between(window, begin, end);
    Map<Long, Title> known = titles.of(bookIds(found));
    return new RankingHistory(
        window, found.stream().map(ranking -> Rankings.titled(ranking, known)).toList());
  }

  private static List<Long> bookIds(List<TopTenChanged> rankings) {
    return rankings.stream()
        .flatMap(ranking -> ranking.entries().stream())
        .map(TopTenChanged.Entry::bookId)
        .distinct()
        .toList();
  }
}
