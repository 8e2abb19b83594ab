package com.legerible.benchmarks.live;

import com.legerible.contracts.rest.Ranking;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The four windows of the top ten beside what the list of loans says of each. */
final class Windows {

  private static final List<String> LABELS = List.of("all", "24h", "1h", "5m");
  private static final long POLL_MILLIS = 500;

  private final Lender library;
  private final Recount recount;
  private final Map<String, Ranking> right = new LinkedHashMap<>();
  private final Map<String, Ranking> last = new LinkedHashMap<>();

  private Windows(Lender library, Recount recount) {
    this.library = library;
    this.recount = recount;
  }

  /**
   * Waits until each window was as of later than the last loan and what the list says; gives up
   * when that takes too long.
   */
  static Windows of(Lender library, Recount recount, Instant lastLoan, Duration patience)
      throws IOException, InterruptedException {
    Windows windows = new Windows(library, recount);
    Instant limit = Instant.now().plus(patience);
    windows.look(lastLoan);
    while (!windows.areRight() && Instant.now().isBefore(limit)) {
      Thread.sleep(POLL_MILLIS);
      windows.look(lastLoan);
    }
    return windows;
  }

  private void look(Instant lastLoan) throws IOException, InterruptedException {
    for (String label : LABELS) {
      if (!right.containsKey(label)) {
        Ranking ranking = library.read("/api/top-ten?window=" + label, Ranking.class);
        last.put(label, ranking);
        if (ranking.asOf().isAfter(lastLoan) && recount.isWhat(ranking)) {
          right.put(label, ranking);
        }
      }
    }
  }

  boolean areRight() {
    return right.keySet().containsAll(LABELS);
  }

  List<String> words() {
    return LABELS.stream().map(this::words).toList();
  }

  private String words(String label) {
    Ranking ranking = last.get(label);
    return ranking == null
        ? "window " + label + ": no answer"
        : String.format(
            Locale.ROOT,
            "window %-3s as of %s: counts %,d loans, the list has %,d: %s",
            label,
            ranking.asOf(),
            ranking.throughLoan(),
            recount.within(ranking),
            right.containsKey(label) ? "EQUAL in all places" : "NOT EQUAL");
  }
}
