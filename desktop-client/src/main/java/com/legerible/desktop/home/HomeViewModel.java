package com.legerible.desktop.home;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoansOverTime;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Lending;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.client.LoanQuery;
import com.legerible.desktop.client.Rankings;
import com.legerible.desktop.live.Badge;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.live.LoansPerMinute;
import com.legerible.desktop.preferences.Preferences;
import com.legerible.desktop.states.ContentState;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The live top ten of a window, the totals, the last hour, and what was just loaned or added. */
public final class HomeViewModel {
  private static final Logger log = LoggerFactory.getLogger(HomeViewModel.class);
  private static final int JUST_IN = 6;
  private static final int NOT_FOUND = 404;

  private final Rankings library;
  private final Lending lending;
  private final LiveLibrary live;
  private final LoansPerMinute perMinute;
  private final Background background;
  private final ObjectProperty<Window> window;
  private final ReadOnlyObjectWrapper<@Nullable Ranking> ranking = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ContentState> state =
      new ReadOnlyObjectWrapper<>(ContentState.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ObservableList<JustIn> justIn = FXCollections.observableArrayList();
  private final ObservableList<JustIn> justInForAll =
      FXCollections.unmodifiableObservableList(justIn);
  private boolean started;
  private Subscription following = Subscription.EMPTY;

  public HomeViewModel(
      Rankings library,
      Lending lending,
      LiveLibrary live,
      LoansPerMinute perMinute,
      Preferences preferences,
      Background background) {
    this.library = library;
    this.lending = lending;
    this.live = live;
    this.perMinute = perMinute;
    this.background = background;
    window = new SimpleObjectProperty<>(Window.named(preferences.get("window").orElse("")));
    window.addListener((property, before, now) -> preferences.set("window", now));
    window.subscribe(this::follow);
    live.onLoan(loan -> add(new JustIn(JustIn.Kind.LOANED, loan.title())));
    live.onBookAdded(book -> add(new JustIn(JustIn.Kind.ADDED, book.title())));
    live.onSnapshot(serverTime -> countAgain());
  }

  private void follow(Window chosen) {
    following.unsubscribe();
    failure.set(null);
    following =
        live.ranking(chosen.word())
            .subscribe(
                newest -> {
                  ranking.set(newest);
                  judge();
                });
    if (started && ranking.get() == null) {
      askFor(chosen);
    }
  }

  private void askFor(Window chosen) {
    Errand unused =
        background.deliver(
            library.topTen(chosen.word()), live::offer, cause -> failed(chosen, cause));
  }

  /** Asks for what the stream will also bring, so that a broken stream does not leave it empty. */
  public void load() {
    started = true;
    failure.set(null);
    judge();
    askFor(window.get());
    Errand unused = background.deliver(library.totals(), this::offer, this::passOver);
    LoanQuery all = LoanQuery.ALL;
    unused = background.deliver(lending.loans(all, null, JUST_IN), this::fill, this::passOver);
    countAgain();
  }

  /** The library knows of loans that were made while nobody listened here. */
  private void countAgain() {
    Errand unused = background.deliver(lending.perMinute(), this::count, this::passOver);
  }

  private void count(LoansOverTime counted) {
    perMinute.take(counted);
  }

  private void offer(Totals totals) {
    if (live.totals().get() == null) {
      live.show(totals);
    }
  }

  private void fill(Page<Loan> newest) {
    if (justIn.isEmpty()) {
      newest.items().stream()
          .map(loan -> new JustIn(JustIn.Kind.LOANED, loan.title()))
          .distinct()
          .forEach(justIn::add);
    }
  }

  private void failed(Window asked, Throwable cause) {
    if (asked == window.get()) {
      boolean none = cause instanceof Refused refused && refused.status() == NOT_FOUND;
      failure.set(none ? null : cause);
      if (none && ranking.get() == null) {
        state.set(ContentState.EMPTY);
      } else {
        judge();
      }
    }
  }

  private void passOver(Throwable cause) {
    log.info("The page of the top ten lacks a part: {}", cause.toString());
  }

  private void add(JustIn news) {
    justIn.removeIf(old -> old.title().equals(news.title()));
    justIn.add(0, news);
    if (justIn.size() > JUST_IN) {
      justIn.remove(JUST_IN, justIn.size());
    }
  }

  private void judge() {
    Ranking shown = ranking.get();
    if (shown != null) {
      state.set(shown.entries().isEmpty() ? ContentState.EMPTY : ContentState.LOADED);
    } else {
      state.set(failure.get() == null ? ContentState.LOADING : ContentState.FAILED);
    }
  }

  /** Which stretch of time the ranking is about. */
  public ObjectProperty<Window> window() {
    return window;
  }

  public ReadOnlyObjectProperty<ContentState> state() {
    return state.getReadOnlyProperty();
  }

  /** Why there is no ranking; absent unless the state says so. */
  public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Ranking> ranking() {
    return ranking.getReadOnlyProperty();
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
    return justInForAll;
  }
}
