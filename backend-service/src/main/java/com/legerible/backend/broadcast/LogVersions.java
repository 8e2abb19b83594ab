package com.legerible.backend.broadcast;

import com.legerible.backend.cache.Versions;
import com.legerible.backend.totals.VersionedTotals;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the versions of answers from how far the log is followed. */
@Component
final class LogVersions implements Audience, Versions {

  private final Map<String, String> rankings = new ConcurrentHashMap<>();
  private volatile @Nullable BroadcastPosition position;
  private volatile long changes;

  @Override
  public void begin(BroadcastPosition start, List<Ranking> shown, VersionedTotals totals) {
    shown.forEach(ranking -> rankingChanged(start, ranking));
    changes = totals.changes();
    position = start;
  }

  @Override
  public void totalsChanged(BroadcastPosition at, VersionedTotals totals) {
    changes = totals.changes();
  }

  @Override
  public void rankingChanged(BroadcastPosition at, Ranking ranking) {
    rankings.put(ranking.window(), ranking.generation() + "-" + ranking.sequence());
  }

  @Override
  public void reached(BroadcastPosition further) {
    position = further;
  }

  @Override
  public @Nullable String catalogue() {
    BroadcastPosition known = position;
    return known == null ? null : known.version(Topics.BOOKS);
  }

  @Override
  public @Nullable String topTen(String window) {
    String catalogue = catalogue();
    String ranking = rankings.get(window);
    return catalogue == null || ranking == null ? null : catalogue + '/' + ranking;
  }

  @Override
  public @Nullable String counted() {
    String catalogue = catalogue();
    return catalogue == null ? null : catalogue + '/' + changes;
  }

  @Override
  public long changes() {
    return changes;
  }
}
