package com.legerible.desktop.loans;

import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.paging.PagedRows;
import com.legerible.desktop.paging.Slice;
import com.legerible.desktop.paging.Slices;
import com.legerible.desktop.session.ReaderSession;
import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** All loans, newest first; new ones come in on top, or wait while somebody reads further down. */
public final class LoansViewModel {
  private static final int ON_TOP = 100;
  private static final Duration SETTLING = Duration.ofSeconds(2);

  private final Library library;
  private final ReaderSession session;
  private final Background background;
  private final PagedRows<LoanRow> rows;
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private boolean atTop = true;
  private boolean started;
  private @Nullable Errand settling;

  public LoansViewModel(
      Library library, LiveLibrary live, ReaderSession session, Background background) {
    this.library = library;
    this.session = session;
    this.background = background;
    this.rows = new PagedRows<>(background);
    live.onLoan(this::made);
    live.onSnapshot(serverTime -> catchUp());
    session.user().addListener((property, before, now) -> catchUp());
  }

  /** Fetches the list, once. */
  public void load() {
    started = true;
    waiting.set(0);
    rows.show((after, limit) -> Slices.of(library.loans(after, limit), LoansViewModel::rows));
  }

  private static Slice<LoanRow> rows(Page<Loan> page) {
    return new Slice<>(page.items().stream().map(LoanRow::of).toList(), page.next(), page.total());
  }

  /** Says whether the newest loans are in view. */
  public void setAtTop(boolean now) {
    atTop = now;
    if (now && waiting.get() > 0) {
      load();
    }
  }

  private void made(LiveLoan loan) {
    if (!started) {
      return;
    }
    if (!atTop) {
      waiting.set(waiting.get() + 1);
    } else if (rows.prepended() < ON_TOP) {
      rows.prepend(LoanRow.of(loan));
      settle();
    }
  }

  /** A live loan names no authors: once it is calmer the rows are fetched as they are listed. */
  private void settle() {
    if (settling == null) {
      settling =
          background.after(
              SETTLING,
              () -> {
                settling = null;
                catchUp();
              });
    }
  }

  private void catchUp() {
    if (started && atTop) {
      load();
    }
  }

  public ReadOnlyObjectProperty<@Nullable User> user() {
    return session.user();
  }

  public PagedRows<LoanRow> rows() {
    return rows;
  }

  /** How many loans were made since somebody scrolled away from the top. */
  public ReadOnlyIntegerProperty waiting() {
    return waiting.getReadOnlyProperty();
  }
}
