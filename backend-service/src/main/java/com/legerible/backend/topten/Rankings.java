package com.legerible.backend.topten;

import com.legerible.backend.problems.Refused;
import com.legerible.backend.titles.Title;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.rest.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes of what Spark says the ranking that people see. */
public final class Rankings {

  public static final String ALL = "all";
  public static final String DAY = "24h";
  public static final List<String> WINDOWS = List.of(ALL, DAY, "1h", "5m");

  private Rankings() {}

  /** With the titles joined; a book that is no longer in the catalogue keeps its place. */
  public static Ranking titled(TopTenChanged changed, Map<Long, Title> titles) {
    List<Ranking.Entry> entries =
        changed.entries().stream().map(entry -> titled(entry, titles)).toList();
    return new Ranking(
        changed.window(),
        changed.generation(),
        changed.sequence(),
        changed.from(),
        changed.asOf(),
        changed.nextBy(),
        changed.throughLoan(),
        entries);
  }

  /** What is shown before anything was counted. */
  public static Ranking empty(String window, long generation) {
    return new Ranking(window, generation, 0, null, Instant.EPOCH, Instant.EPOCH, 0, List.of());
  }

  /**
   * Returns when there is such a window.
   *
   * @throws Refused when there is none
   */
  static void refuseUnknown(String window) {
    if (!WINDOWS.contains(window)) {
      throw Refused.notFound(
          "There is no top ten of “%s”. There is: %s."
              .formatted(window, String.join(", ", WINDOWS)));
    }
  }

  private static Ranking.Entry titled(TopTenChanged.Entry entry, Map<Long, Title> titles) {
    Title title =
        titles.getOrDefault(entry.bookId(), new Title("Book " + entry.bookId(), List.of()));
    return new Ranking.Entry(
        entry.rank(),
        entry.bookId(),
        title.title(),
        title.authors(),
        entry.loans(),
        entry.movement(),
        entry.rising());
  }
}
