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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What every screen shows of the library right now; read and changed on the FX thread only. */
public final class LiveLibrary {
  private static final String WHOLE_TIME = "all";

  private final InstantSource clock;
  private final ShownRankings rankings = new ShownRankings();
  private final ReadOnlyObjectWrapper<@Nullable Totals> totals = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Recommendations> recommendations =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Simulation> simulation =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Badge> badge;
  private final Hearers<LiveLoan> loans = new Hearers<>();
  private final Hearers<Import> imports = new Hearers<>();
  private final Hearers<Book> books = new Hearers<>();
  private final Hearers<Long> moreBooks = new Hearers<>();
  private final Hearers<Instant> snapshots = new Hearers<>();
  private final Hearers<Instant> returns = new Hearers<>();
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
    if (rankings.offer(offered)) {
      judge();
    }
  }

  /** Shows what was known when the program ended, until the library says anything. */
  public void remember(LiveSnapshot last) {
    last.rankings().forEach(rankings::remember);
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
    return Optional.of(new LiveSnapshot(now(), rankings.all(), known, null, List.of()));
  }

  public void show(Totals newest) {
    totals.set(newest);
  }

  public void show(@Nullable Recommendations newest) {
    recommendations.set(newest);
  }

  /** Shows a simulation, unless it is an older state of the one that is shown. */
  public void show(Simulation newest) {
    if (Course.goesOn(newest, simulation.get())) {
      simulation.set(newest);
    }
  }

  void connected() {
    boolean isBack = brokenSince != null;
    brokenSince = null;
    everConnected = true;
    judge();
    if (isBack) {
      returns.tell(now());
    }
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

  void moreBooksAdded(long count) {
    moreBooks.tell(count);
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

  /** Tells how many books came that are not told one by one. */
  public Subscription onMoreBooksAdded(Consumer<Long> hearer) {
    return moreBooks.add(hearer);
  }

  /** Tells how far imports are; only librarians hear of them. */
  public Subscription onImport(Consumer<Import> hearer) {
    return imports.add(hearer);
  }

  /** Tells when the stream started anew, so that lists which missed something are fetched again. */
  public Subscription onSnapshot(Consumer<Instant> hearer) {
    return snapshots.add(hearer);
  }

  /** Tells when the library answers again, whether the stream goes on or starts anew. */
  public Subscription onReturn(Consumer<Instant> hearer) {
    return returns.add(hearer);
  }

  /** The ranking of all time, by which the freshness is judged. */
  public ReadOnlyObjectProperty<@Nullable Ranking> ranking() {
    return ranking(WHOLE_TIME);
  }

  /** The ranking of a window: {@code all}, {@code 24h}, {@code 1h} or {@code 5m}. */
  public ReadOnlyObjectProperty<@Nullable Ranking> ranking(String window) {
    return rankings.of(window);
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
