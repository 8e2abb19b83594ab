package com.legerible.desktop.profile;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Accounts;
import com.legerible.desktop.lending.LoanDesk;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.paging.PagedRows;
import com.legerible.desktop.paging.Slices;
import com.legerible.desktop.session.ReaderSession;
import com.legerible.desktop.states.ContentState;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The signed-in reader: data, recommendations, own loans. */
public final class ProfileViewModel {
  private static final Logger log = LoggerFactory.getLogger(ProfileViewModel.class);

  private final Accounts library;
  private final LiveLibrary live;
  private final ReaderSession session;
  private final LoanDesk desk;
  private final NoticeBoard notices;
  private final Background background;
  private final PagedRows<Loan> loans;
  private final ReadOnlyObjectWrapper<ContentState> state =
      new ReadOnlyObjectWrapper<>(ContentState.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Profile> profile = new ReadOnlyObjectWrapper<>();
  private @Nullable Errand loading;

  public ProfileViewModel(
      Accounts library,
      LiveLibrary live,
      ReaderSession session,
      LoanDesk desk,
      NoticeBoard notices,
      Background background) {
    this.library = library;
    this.live = live;
    this.session = session;
    this.desk = desk;
    this.notices = notices;
    this.background = background;
    this.loans = new PagedRows<>(background);
    session.user().addListener((property, before, now) -> changeReader(before, now));
    desk.lastLoan().addListener((property, before, now) -> refresh());
    live.onReturn(time -> recover());
    live.simulation().addListener((property, before, now) -> follow(now));
  }

  /** Among the loans that were taken back may be the reader's. */
  private void follow(@Nullable Simulation now) {
    if (now != null && now.state() == Simulation.State.UNDONE) {
      look();
    }
  }

  /** Fetches what may have been done elsewhere; what is shown stays until then. */
  void look() {
    if (session.user().get() != null && state.get() != ContentState.LOADING) {
      refresh();
    }
  }

  private void changeReader(@Nullable User before, @Nullable User user) {
    if (before != null && user != null && before.id() == user.id()) {
      return;
    }
    stopLoading();
    profile.set(null);
    live.show((Recommendations) null);
    loans.forget();
    if (user != null) {
      load();
    }
  }

  private void stopLoading() {
    if (loading != null) {
      loading.cancel();
    }
  }

  /** The library is back: what could not be fetched is fetched without anybody asking. */
  private void recover() {
    if (session.user().get() != null && state.get() == ContentState.FAILED) {
      load();
    }
  }

  /** Fetches everything about the reader. */
  public void load() {
    failure.set(null);
    state.set(ContentState.LOADING);
    loading = background.deliver(library.profile(), this::show, this::failed);
    loans.show((after, limit) -> Slices.of(library.myLoans(after, limit)));
    askForRecommendations();
  }

  private void askForRecommendations() {
    Errand unused =
        background.deliver(
            library.recommendations(),
            live::show,
            cause -> log.info("There are no newer recommendations: {}", cause.toString()));
  }

  /** What is shown stays until the new state is here. */
  private void refresh() {
    if (state.get() == ContentState.LOADED) {
      Errand unused = background.deliver(library.profile(), this::show, this::keepOld);
    } else {
      // An answer from before the loan may still be under way.
      stopLoading();
      loading = background.deliver(library.profile(), this::show, this::failed);
    }
    loans.reload();
    askForRecommendations();
  }

  /** Shows the profile as the library has it now. */
  void show(Profile newest) {
    if (isOf(newest.id())) {
      profile.set(newest);
      state.set(ContentState.LOADED);
      session.rename(new User(newest.id(), newest.userName(), newest.name(), newest.role()));
    }
  }

  /** Whether it is this reader who is signed in. */
  boolean isOf(long readerId) {
    User user = session.user().get();
    return user != null && user.id() == readerId;
  }

  private void failed(Throwable cause) {
    failure.set(cause);
    state.set(ContentState.FAILED);
  }

  private void keepOld(Throwable cause) {
    log.info("The profile is shown as it was before: {}", cause.toString());
  }

  public void signIn() {
    session.whenSignedIn(() -> log.debug("Signed in from the profile."));
  }

  public void loan(Book book) {
    desk.loan(book.id(), book.title());
  }

  /** The reader does not want this book recommended. */
  void decline(Book book) {
    User reader = session.user().get();
    if (reader != null) {
      Errand unused =
          background.deliver(
              library.decline(book.id()), done -> declined(reader.id(), book), notices::fail);
    }
  }

  private void declined(long readerId, Book book) {
    askForRecommendations();
    notices.post(
        Notice.of("notice.declined", book.title()).undoing(() -> takeBack(readerId, book)));
  }

  /** Whoever has signed in meanwhile is somebody else. */
  private void takeBack(long readerId, Book book) {
    if (isOf(readerId)) {
      Errand unused =
          background.deliver(
              library.takeBackDecline(book.id()), done -> askForRecommendations(), notices::fail);
    }
  }

  public ReadOnlyObjectProperty<@Nullable User> user() {
    return session.user();
  }

  public ReadOnlyObjectProperty<ContentState> state() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Profile> profile() {
    return profile.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Recommendations> recommendations() {
    return live.recommendations();
  }

  public PagedRows<Loan> loans() {
    return loans;
  }

  public ObservableSet<Long> underWay() {
    return desk.underWay();
  }
}
