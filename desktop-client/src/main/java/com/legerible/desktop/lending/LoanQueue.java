package com.legerible.desktop.lending;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Lending;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.client.RecordFile;
import com.legerible.desktop.session.ReaderSession;
import com.legerible.desktop.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loans that wait for the library to be back, kept in a file and sent one after the other. */
public final class LoanQueue {
  /** More than anybody loans in a day; what does not fit is refused in words. */
  static final int BOUND = 200;

  /** A library that is away for requests only says nowhere that it is back. */
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private static final Logger log = LoggerFactory.getLogger(LoanQueue.class);
  private static final int UNAUTHORIZED = 401;
  private static final int AWAY = 500;
  private static final Errand NOTHING = () -> {};

  private final Lending library;
  private final ReaderSession session;
  private final RecordFile<WaitingLoans> file;
  private final Words words;
  private final Background background;
  private final ObservableList<WaitingLoan> waiting = FXCollections.observableArrayList();
  private final FilteredList<WaitingLoan> ofReader = new FilteredList<>(waiting);
  private Consumer<Loan> made = loan -> {};
  private volatile @Nullable WaitingLoans newest;
  private boolean sending;
  private boolean closed;
  private Errand underWay = NOTHING;
  private @Nullable Errand again;

  public LoanQueue(
      Lending library,
      ReaderSession session,
      RecordFile<WaitingLoans> file,
      Words words,
      Background background) {
    this.library = library;
    this.session = session;
    this.file = file;
    this.words = words;
    this.background = background;
    ofReader.setPredicate(this::isOwn);
    session.user().addListener((property, before, now) -> changeReader());
  }

  private void changeReader() {
    ofReader.setPredicate(this::isOwn);
    send();
  }

  private boolean isOwn(WaitingLoan loan) {
    User user = session.user().get();
    return user != null && user.id() == loan.readerId();
  }

  /** Brings back what waited when the program ended. */
  public void load() {
    background.aside(
        () -> {
          Optional<WaitingLoans> kept = file.read();
          background.onScreen(() -> kept.ifPresent(this::bringBack));
        });
  }

  private void bringBack(WaitingLoans kept) {
    if (!closed) {
      waiting.addAll(0, kept.loans());
      send();
    }
  }

  /** The loans of the signed-in reader that wait, oldest first: they are nobody else's business. */
  public ObservableList<WaitingLoan> waiting() {
    return ofReader;
  }

  void onMade(Consumer<Loan> hearer) {
    made = hearer;
  }

  /** Keeps a loan; not when too many wait already. */
  boolean add(WaitingLoan loan) {
    if (waiting.size() >= BOUND) {
      return false;
    }
    waiting.add(loan);
    keep();
    sendLater();
    return true;
  }

  /** The person no longer wants it. */
  public void remove(WaitingLoan loan) {
    waiting.remove(loan);
    keep();
  }

  /** Leaves the file, and what waits in it, to whoever opens this library next. */
  public void close() {
    closed = true;
    underWay.cancel();
    if (again != null) {
      again.cancel();
    }
  }

  private void keep() {
    if (closed) {
      return;
    }
    newest = new WaitingLoans(List.copyOf(waiting));
    background.aside(() -> file.keep(() -> newest));
  }

  /** Sends what waits for the signed-in reader; due when the library is back. */
  public void send() {
    WaitingLoan next = next();
    if (!closed && !sending && next != null) {
      sending = true;
      underWay =
          background.deliver(
              library.loan(next.bookId(), next.key()),
              loan -> sent(next, loan),
              failure -> notSent(next, failure));
    }
  }

  private void sendLater() {
    if (again == null) {
      again =
          background.after(
              AGAIN,
              () -> {
                again = null;
                send();
              });
    }
  }

  private @Nullable WaitingLoan next() {
    return ofReader.stream().filter(loan -> loan.refused() == null).findFirst().orElse(null);
  }

  private void sent(WaitingLoan order, Loan loan) {
    sending = false;
    remove(order);
    made.accept(loan);
    send();
  }

  private void notSent(WaitingLoan order, Throwable failure) {
    sending = false;
    if (failure instanceof Refused refused && refused.status() == UNAUTHORIZED) {
      session.expire();
    } else if (failure instanceof Refused refused && refused.status() < AWAY) {
      int place = waiting.indexOf(order);
      if (place >= 0) {
        waiting.set(place, order.refused(words.explain(failure)));
        keep();
      }
      send();
    } else {
      log.info("Loans still wait, because the library is away: {}", failure.toString());
      sendLater();
    }
  }
}
