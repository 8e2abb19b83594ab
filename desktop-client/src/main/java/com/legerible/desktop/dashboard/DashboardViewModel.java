package com.legerible.desktop.dashboard;

import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.home.HomeViewModel;
import com.legerible.desktop.home.JustIn;
import com.legerible.desktop.home.Window;
import com.legerible.desktop.live.Badge;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.live.LoansPerMinute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What a wall screen shows, one page after the other. */
public final class DashboardViewModel {
  private final LiveLibrary live;
  private final LoansPerMinute perMinute;
  private final HomeViewModel home;
  private final ReadOnlyObjectWrapper<Page> page =
      new ReadOnlyObjectWrapper<>(new Page(Window.ALL));

  /**
   * A page of the wall.
   *
   * @param window of the ranking; absent on the page of the library's numbers
   */
  public record Page(@Nullable Window window) {}

  public DashboardViewModel(LiveLibrary live, LoansPerMinute perMinute, HomeViewModel home) {
    this.live = live;
    this.perMinute = perMinute;
    this.home = home;
  }

  /** Goes to the next page that has something to show. */
  void turn() {
    List<Page> pages = pages();
    page.set(pages.get((pages.indexOf(page.get()) + 1) % pages.size()));
  }

  private List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (Window window : Window.values()) {
      Ranking ranking = ranking(window).get();
      if (window == Window.ALL || (ranking != null && !ranking.entries().isEmpty())) {
        pages.add(new Page(window));
      }
    }
    pages.add(new Page(null));
    return pages;
  }

  public ReadOnlyObjectProperty<Page> page() {
    return page.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Ranking> ranking(Window window) {
    return live.ranking(window.word());
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

  public ObservableList<JustIn> justIn() {
    return home.justIn();
  }

  public Instant now() {
    return live.now();
  }
}
