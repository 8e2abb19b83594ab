package com.legerible.desktop.live;

import com.legerible.contracts.rest.Ranking;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The newest ranking of each window: none goes back in time. */
final class ShownRankings {
  private final Map<String, ReadOnlyObjectWrapper<@Nullable Ranking>> all = new HashMap<>();
  private final Set<String> remembered = new HashSet<>();

  /** Takes a ranking unless a newer one is already shown; says whether it was taken. */
  boolean offer(Ranking offered) {
    ReadOnlyObjectWrapper<@Nullable Ranking> place = place(offered.window());
    Ranking shown = place.get();
    boolean first = remembered.remove(offered.window());
    boolean taken = first || shown == null || isNewer(offered, shown);
    if (taken) {
      place.set(offered);
    }
    return taken;
  }

  private static boolean isNewer(Ranking offered, Ranking shown) {
    return offered.generation() == shown.generation()
        ? offered.sequence() > shown.sequence()
        : offered.generation() > shown.generation();
  }

  /** Shows one of an earlier run of the program, until any other is offered. */
  void remember(Ranking ranking) {
    if (place(ranking.window()).get() == null) {
      remembered.add(ranking.window());
      place(ranking.window()).set(ranking);
    }
  }

  ReadOnlyObjectProperty<@Nullable Ranking> of(String window) {
    return place(window).getReadOnlyProperty();
  }

  List<Ranking> all() {
    return all.values().stream().map(ReadOnlyObjectWrapper::get).filter(Objects::nonNull).toList();
  }

  private ReadOnlyObjectWrapper<@Nullable Ranking> place(String window) {
    return all.computeIfAbsent(window, any -> new ReadOnlyObjectWrapper<>());
  }
}
