package com.legerible.desktop.loans;

import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Lending;
import com.legerible.desktop.client.LoanQuery;
import com.legerible.desktop.files.Export;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.paging.PagedRows;
import com.legerible.desktop.paging.Slice;
import com.legerible.desktop.paging.Slices;
import com.legerible.desktop.session.ReaderSession;
import com.legerible.desktop.states.ContentState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All loans, newest first; new ones come in on top, or wait while somebody reads further down or
 * paused.
 */
public final class LoansViewModel {
  private static final Logger log = LoggerFactory.getLogger(LoansViewModel.class);
  private static final int ON_TOP = 100;
  private static final Duration SETTLING = Duration.ofSeconds(2);
  private static final Set<ContentState> SHOWN =
      EnumSet.of(ContentState.LOADED, ContentState.EMPTY);

  private final Lending library;
  private final LiveLibrary live;
  private final ReaderSession session;
  private final NoticeBoard notices;
  private final Background background;
  private final PagedRows<LoanRow> rows;
  private final LoanFilter filter;
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final BooleanProperty paused = new SimpleBooleanProperty();
  private boolean atTop = true;
  private boolean begun;
  private boolean outdated;
  private @Nullable Errand settling;

  public LoansViewModel(
      Lending library,
      LiveLibrary live,
      ReaderSession session,
      NoticeBoard notices,
      Background background) {
    this.library = library;
    this.live = live;
    this.session = session;
    this.notices = notices;
    this.background = background;
    this.rows = new PagedRows<>(background);
    this.filter = new LoanFilter(background, this::load);
    live.onLoan(this::made);
    live.onSnapshot(serverTime -> catchUp());
    live.onReturn(time -> recover());
    live.simulation().addListener((property, before, now) -> follow(now));
    session.user().addListener((property, before, now) -> changeReader());
    paused.addListener((property, before, now) -> resume());
  }

  /** Names of readers that a librarian saw are not for whoever comes next. */
  private void changeReader() {
    rows.forget();
    if (begun) {
      load();
    }
  }

  /** Fetches the list when somebody looks at it for the first time. */
  void begin() {
    if (!begun) {
      load();
    }
  }

  /** Fetches the list. */
  public void load() {
    begun = true;
    outdated = false;
    waiting.set(0);
    LoanQuery query = query();
    rows.show(
        (after, limit) -> Slices.of(library.loans(query, after, limit), LoansViewModel::rows));
  }

  /** The library is back: what could not be fetched is fetched without anybody asking. */
  private void recover() {
    if (begun && rows.state().get() == ContentState.FAILED) {
      load();
    }
  }

  private LoanQuery query() {
    return filter.query(live.now());
  }

  private static Slice<LoanRow> rows(Page<Loan> page) {
    return new Slice<>(page.items().stream().map(LoanRow::of).toList(), page.next(), page.total());
  }

  private void resume() {
    if (!paused.get() && isBehind()) {
      load();
    }
  }

  /** Says whether the newest loans are in view. */
  public void setAtTop(boolean now) {
    atTop = now;
    if (isFollowing() && isBehind()) {
      load();
    }
  }

  /** Shows what waits, and follows again. */
  void showNewest() {
    atTop = true;
    paused.set(false);
    if (isBehind()) {
      load();
    }
  }

  private boolean isBehind() {
    return outdated || waiting.get() > 0;
  }

  private boolean isFollowing() {
    return atTop && !paused.get();
  }

  private void made(LiveLoan loan) {
    if (!begun) {
      return;
    }
    if (!isFollowing()) {
      waiting.set(waiting.get() + 1);
      return;
    }
    if (mayPrepend(loan)) {
      rows.prepend(LoanRow.of(loan));
    }
    settle();
  }

  /** One loan is no list, and whoever fetched the list after the loan was made has it already. */
  private boolean mayPrepend(LiveLoan loan) {
    // Only the library knows whether it fits the words.
    return SHOWN.contains(rows.state().get())
        && !filter.hasWords()
        && rows.prepended() < ON_TOP
        && rows.indexOf(row -> row.id() == loan.loanId()) < 0;
  }

  /** A live loan names no authors: once it is calmer they are asked for. */
  private void settle() {
    if (settling == null) {
      settling = background.after(SETTLING, this::settled);
    }
  }

  private void settled() {
    settling = null;
    boolean failed = rows.state().get() == ContentState.FAILED;
    if (failed || filter.hasWords() || rows.prepended() >= ON_TOP) {
      catchUp();
      return;
    }
    Errand unused =
        background.deliver(
            library.loans(query(), null, ON_TOP),
            this::complete,
            cause -> log.info("New loans lack their authors: {}", cause.toString()));
  }

  private void complete(Page<Loan> newest) {
    Map<Long, LoanRow> known =
        newest.items().stream()
            .map(LoanRow::of)
            .collect(Collectors.toMap(LoanRow::id, Function.identity(), (one, other) -> one));
    rows.patch(row -> known.getOrDefault(row.id(), row));
  }

  /** Whoever reads further down is not disturbed, but has the newest list on coming back. */
  private void catchUp() {
    if (begun && isFollowing()) {
      load();
    } else {
      outdated = begun;
    }
  }

  /** Loans that were taken back are told all at once. */
  private void follow(@Nullable Simulation now) {
    if (now != null && now.state() == Simulation.State.UNDONE) {
      catchUp();
    }
  }

  /** Writes all loans that are found to a file. */
  void save(Path file) {
    Export.announce(library.saveLoans(query(), file), file, notices, background);
  }

  /** Whether names of readers are shown. */
  boolean showsReaders() {
    return session.may(Role.LIBRARIAN);
  }

  public ReadOnlyObjectProperty<@Nullable User> user() {
    return session.user();
  }

  LoanFilter filter() {
    return filter;
  }

  /** Whether the list stands still; new loans are counted meanwhile. */
  public BooleanProperty paused() {
    return paused;
  }

  public PagedRows<LoanRow> rows() {
    return rows;
  }

  /** How many loans were made since somebody scrolled away from the top or paused. */
  public ReadOnlyIntegerProperty waiting() {
    return waiting.getReadOnlyProperty();
  }
}
