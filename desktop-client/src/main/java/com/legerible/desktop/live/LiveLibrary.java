package com.legerible.desktop.live;

import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What every screen shows of the library right now; read and changed on the FX thread only. */
public final class LiveLibrary {
  private static final String WHOLE_TIME = "all";

  private final InstantSource clock;
  private final Map<String, ReadOnlyObjectWrapper<@Nullable Ranking>> rankings = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Totals> totals = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Recommendations> recommendations =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Simulation> simulation =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Badge> badge;
  private final Hearers<LiveLoan> loans = new Hearers<>();
  private final Hearers<Import> imports = new Hearers<>();
  private final Hearers<Book> books = new Hearers<>();
  private final Hearers<Instant> snapshots = new Hearers<>();
  private final Set<String> remembered = new HashSet<>();
  private Duration ahead = Duration.ZERO;
  private boolean everConnected;
  private @Nullable Instant brokenSince;

  public LiveLibrary(InstantSource clock) {
    this.clock = clock;
    this.brokenSince = clock.instant();
    this.badge = new ReadOnlyObjectWrapper<>(new Badge(Badge.Kind.CONNECTING, null, null));
  }

  /** The library's clock, as far as this computer can tell. */
  public Instant now() {
    return clock.instant().plus(ahead);
  }

  /** Shows a ranking unless a newer one is already shown: no screen goes back in time. */
  public void offer(Ranking offered) {
    ReadOnlyObjectWrapper<@Nullable Ranking> place = place(offered.window());
    Ranking shown = place.get();
    boolean first = remembered.remove(offered.window());
    if (first || shown == null || isNewer(offered, shown)) {
      place.set(offered);
      judge();
    }
  }

  /** Shows what was known when the program ended, until the library says anything. */
  public void remember(LiveSnapshot last) {
    for (Ranking ranking : last.rankings()) {
      if (place(ranking.window()).get() == null) {
        remembered.add(ranking.window());
        place(ranking.window()).set(ranking);
      }
    }
    if (totals.get() == null) {
      totals.set(last.totals());
    }
    judge();
  }

  /** What is worth remembering; absent before the library said anything. */
  public Optional<LiveSnapshot> state() {
    Totals known = totals.get();
    if (known == null || !everConnected) {
      return Optional.empty();
    }
    List<Ranking> shown =
        rankings.values().stream()
            .map(ReadOnlyObjectWrapper::get)
            .filter(Objects::nonNull)
            .toList();
    return Optional.of(new LiveSnapshot(now(), shown, known, null, List.of()));
  }

  private ReadOnlyObjectWrapper<@Nullable Ranking> place(String window) {
    return rankings.computeIfAbsent(window, any -> new ReadOnlyObjectWrapper<>());
  }

  private static boolean isNewer(Ranking offered, Ranking shown) {
    return offered.generation() == shown.generation()
        ? offered.sequence() > shown.sequence()
        : offered.generation() > shown.generation();
  }

  public void show(Totals newest) {
    totals.set(newest);
  }

  public void show(@Nullable Recommendations newest) {
    recommendations.set(newest);
  }

  /** Shows a simulation, unless it is an older state of the one that is shown. */
  public void show(Simulation newest) {
    Simulation shown = simulation.get();
    boolean other = shown == null || newest.id() > shown.id();
    if (other || (newest.id() == shown.id() && isFurther(newest, shown))) {
      simulation.set(newest);
    }
  }

  private static boolean isFurther(Simulation newest, Simulation shown) {
    int step = stage(newest.state()) - stage(shown.state());
    return step > 0
        || (step == 0 && newest.made() >= shown.made() && newest.undone() >= shown.undone());
  }

  /** A simulation only goes on, never back. */
  private static int stage(Simulation.State state) {
    return switch (state) {
      case RUNNING -> 0;
      case DONE, CANCELLED, FAILED -> 1;
      case UNDOING -> 2;
      case UNDONE -> 3;
    };
  }

  void connected() {
    brokenSince = null;
    everConnected = true;
    judge();
  }

  void disconnected() {
    if (brokenSince == null) {
      brokenSince = now();
      judge();
    }
  }

  void synchronise(Instant serverTime) {
    ahead = Duration.between(clock.instant(), serverTime);
    if (brokenSince != null) {
      brokenSince = serverTime;
    }
    snapshots.tell(serverTime);
    judge();
  }

  void loanMade(LiveLoan loan) {
    loans.tell(loan);
  }

  void imported(Import progress) {
    imports.tell(progress);
  }

  void bookAdded(Book book) {
    books.tell(book);
  }

  /** Judges the freshness again; due whenever time has passed. */
  public void judge() {
    badge.set(Badge.judge(now(), everConnected, brokenSince, ranking().get()));
  }

  public Subscription onLoan(Consumer<LiveLoan> hearer) {
    return loans.add(hearer);
  }

  public Subscription onBookAdded(Consumer<Book> hearer) {
    return books.add(hearer);
  }

  /** Tells how far imports are; only librarians hear of them. */
  public Subscription onImport(Consumer<Import> hearer) {
    return imports.add(hearer);
  }

  /** Tells when the stream started anew, so that lists which missed something are fetched again. */
  public Subscription onSnapshot(Consumer<Instant> hearer) {
    return snapshots.add(hearer);
  }

  /** The ranking of all time, by which the freshness is judged. */
  public ReadOnlyObjectProperty<@Nullable Ranking> ranking() {
    return ranking(WHOLE_TIME);
  }

  /** The ranking of a window: {@code all}, {@code 24h}, {@code 1h} or {@code 5m}. */
  public ReadOnlyObjectProperty<@Nullable Ranking> ranking(String window) {
    return place(window).getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Totals> totals() {
    return totals.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Recommendations> recommendations() {
    return recommendations.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Simulation> simulation() {
    return simulation.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Badge> badge() {
    return badge.getReadOnlyProperty();
  }
}
