package com.legerible.desktop.notifications;

import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Ranking;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Accounts;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.preferences.Preferences;
import com.legerible.desktop.session.ReaderSession;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what is worth telling, to whom, and when not to. */
public final class NotificationsViewModel {
  private static final Logger log = LoggerFactory.getLogger(NotificationsViewModel.class);
  private static final int LOANS = 100;
  private static final int EVENING = 21;
  private static final int MORNING = 8;

  private final Accounts library;
  private final ReaderSession session;
  private final Background background;
  private final Supplier<LocalTime> clock;
  private final BooleanProperty wanted;
  private final IntegerProperty quietFrom;
  private final IntegerProperty quietTo;
  private final Set<Long> own = new HashSet<>();
  private final Set<Long> endedImports = new HashSet<>();
  private final ReadOnlyObjectWrapper<@Nullable Notice> newest = new ReadOnlyObjectWrapper<>();
  private @Nullable Errand asking;

  public NotificationsViewModel(
      Accounts library,
      LiveLibrary live,
      ReaderSession session,
      ObservableValue<@Nullable Loan> lastLoan,
      Preferences preferences,
      Background background,
      Supplier<LocalTime> clock) {
    this.library = library;
    this.session = session;
    this.background = background;
    this.clock = clock;
    wanted = new SimpleBooleanProperty(preferences.is("notifications"));
    quietFrom = hour(preferences, "quietFrom", EVENING);
    quietTo = hour(preferences, "quietTo", MORNING);
    wanted.addListener((property, before, now) -> preferences.set("notifications", now));
    wanted.addListener((property, before, now) -> learn());
    session.user().addListener((property, before, now) -> learn());
    lastLoan.addListener((property, before, now) -> loaned(now));
    live.ranking().addListener((property, before, now) -> compare(before, now));
    live.onImport(this::heard);
  }

  private static IntegerProperty hour(Preferences preferences, String name, int usual) {
    IntegerProperty hour = new SimpleIntegerProperty((int) preferences.number(name, usual));
    hour.addListener((property, before, now) -> preferences.set(name, now));
    return hour;
  }

  /** Only who wants to be told has their loans looked at. */
  private void learn() {
    own.clear();
    if (asking != null) {
      asking.cancel();
    }
    if (wanted.get() && session.user().get() != null) {
      asking =
          background.deliver(
              library.myLoans(null, LOANS),
              this::remember,
              cause -> log.info("Own books are not known: {}", cause.toString()));
    }
  }

  private void loaned(@Nullable Loan loan) {
    if (loan != null) {
      own.add(loan.bookId());
    }
  }

  private void remember(Page<Loan> loans) {
    loans.items().forEach(loan -> own.add(loan.bookId()));
  }

  private void compare(@Nullable Ranking before, @Nullable Ranking now) {
    if (before == null || now == null) {
      return;
    }
    Set<Long> there = new HashSet<>();
    before.entries().forEach(entry -> there.add(entry.bookId()));
    now.entries().stream()
        .filter(entry -> own.contains(entry.bookId()) && !there.contains(entry.bookId()))
        .forEach(entry -> tell(Notice.of("notification.topTen", entry.title(), entry.rank())));
  }

  private void heard(Import progress) {
    if (!progress.dryRun() && progress.finishedAt() != null && endedImports.add(progress.id())) {
      tell(Notice.of("notification.import", progress.added(), progress.refused()));
    }
  }

  private void tell(Notice notice) {
    boolean quiet = new QuietHours(quietFrom.get(), quietTo.get()).cover(clock.get());
    if (wanted.get() && !quiet) {
      newest.set(null);
      newest.set(notice);
    }
  }

  public ReadOnlyObjectProperty<@Nullable Notice> newest() {
    return newest.getReadOnlyProperty();
  }

  BooleanProperty wanted() {
    return wanted;
  }

  /** The first quiet hour of the day. */
  IntegerProperty quietFrom() {
    return quietFrom;
  }

  /** The first hour that is not quiet any more. */
  IntegerProperty quietTo() {
    return quietTo;
  }
}
