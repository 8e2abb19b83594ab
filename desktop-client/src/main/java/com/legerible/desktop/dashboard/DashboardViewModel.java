package com.legerible.desktop.dashboard;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.live.Badge;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.live.LoansPerMinute;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What a wall screen shows. */
public final class DashboardViewModel {
  private final LiveLibrary live;
  private final LoansPerMinute perMinute;

  public DashboardViewModel(LiveLibrary live, LoansPerMinute perMinute) {
    this.live = live;
    this.perMinute = perMinute;
  }

  public ReadOnlyObjectProperty<@Nullable Ranking> ranking() {
    return live.ranking();
  }

  public ReadOnlyObjectProperty<@Nullable Totals> totals() {
    return live.totals();
  }

  public ReadOnlyObjectProperty<Badge> badge() {
    return live.badge();
  }

  public ReadOnlyObjectProperty<List<Integer>> loansPerMinute() {
    return perMinute.counts();
  }

  public Instant now() {
    return live.now();
  }
}
