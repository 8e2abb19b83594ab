package com.legerible.desktop.home;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Totals;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.states.ContentState;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The live top ten, the totals, and what was just loaned or added. */
public final class HomeViewModel {
  private static final Logger log = LoggerFactory.getLogger(HomeViewModel.class);
  private static final int JUST_IN = 6;

  private final Library library;
  private final LiveLibrary live;
  private final Background background;
  private final ReadOnlyObjectWrapper<ContentState> state =
      new ReadOnlyObjectWrapper<>(ContentState.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ObservableList<JustIn> justIn = FXCollections.observableArrayList();
  private final ObservableList<JustIn> justInForAll =
      FXCollections.unmodifiableObservableList(justIn);

  public HomeViewModel(Library library, LiveLibrary live, Background background) {
    this.library = library;
    this.live = live;
    this.background = background;
    live.ranking().addListener((property, before, now) -> judge());
    live.onLoan(loan -> add(new JustIn(JustIn.Kind.LOANED, loan.title())));
    live.onBookAdded(book -> add(new JustIn(JustIn.Kind.ADDED, book.title())));
  }

  /** Asks for what the stream will also bring, so that a broken stream does not leave it empty. */
  public void load() {
    failure.set(null);
    judge();
    Errand unused = background.deliver(library.topTen("all"), live::offer, this::failed);
    unused = background.deliver(library.totals(), this::offer, this::passOver);
    unused = background.deliver(library.loans(null, JUST_IN), this::fill, this::passOver);
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

  private void failed(Throwable cause) {
    failure.set(cause);
    judge();
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
    Ranking ranking = live.ranking().get();
    if (ranking != null) {
      state.set(ranking.entries().isEmpty() ? ContentState.EMPTY : ContentState.LOADED);
    } else {
      state.set(failure.get() == null ? ContentState.LOADING : ContentState.FAILED);
    }
  }

  public ReadOnlyObjectProperty<ContentState> state() {
    return state.getReadOnlyProperty();
  }

  /** Why there is no ranking; absent unless the state says so. */
  public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Ranking> ranking() {
    return live.ranking();
  }

  public ReadOnlyObjectProperty<@Nullable Totals> totals() {
    return live.totals();
  }

  public ObservableList<JustIn> justIn() {
    return justInForAll;
  }
}
