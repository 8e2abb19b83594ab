package com.legerible.desktop.lending;

import com.legerible.contracts.rest.Loan;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.client.LibraryException.Unreachable;
import com.legerible.desktop.session.ReaderSession;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** Makes a loan from any screen: one click is one key, however often it has to be sent. */
public final class LoanDesk {
  private static final int UNAUTHORIZED = 401;
  private static final int AWAY = 503;
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3));

  private final Library library;
  private final ReaderSession session;
  private final Background background;
  private final ObservableSet<Long> underWay = FXCollections.observableSet();
  private final ObservableSet<Long> underWayForAll =
      FXCollections.unmodifiableObservableSet(underWay);
  private final ReadOnlyObjectWrapper<@Nullable LoanNotice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Loan> lastLoan = new ReadOnlyObjectWrapper<>();

  public LoanDesk(Library library, ReaderSession session, Background background) {
    this.library = library;
    this.session = session;
    this.background = background;
  }

  /** The books whose loan is being sent right now. */
  public ObservableSet<Long> underWay() {
    return underWayForAll;
  }

  public ReadOnlyObjectProperty<@Nullable LoanNotice> notice() {
    return notice.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Loan> lastLoan() {
    return lastLoan.getReadOnlyProperty();
  }

  /** Loans a book; asks to sign in first when nobody is. */
  public void loan(long bookId, String title) {
    Order order = new Order(bookId, title, UUID.randomUUID().toString());
    session.whenSignedIn(() -> begin(order));
  }

  private void begin(Order order) {
    if (underWay.add(order.bookId())) {
      send(order, 0);
    }
  }

  private void send(Order order, int attempt) {
    Errand unused =
        background.deliver(
            library.loan(order.bookId(), order.key()),
            loan -> made(order, loan),
            failure -> failed(order, attempt, failure));
  }

  private void made(Order order, Loan loan) {
    underWay.remove(order.bookId());
    lastLoan.set(loan);
    notice.set(new LoanNotice(order.title(), null, null));
  }

  private void failed(Order order, int attempt, Throwable failure) {
    if (mayPass(failure) && attempt < PAUSES.size()) {
      Errand unused = background.after(PAUSES.get(attempt), () -> send(order, attempt + 1));
      return;
    }
    underWay.remove(order.bookId());
    if (failure instanceof Refused refused && refused.status() == UNAUTHORIZED) {
      session.expire();
      session.whenSignedIn(() -> begin(order));
      return;
    }
    Runnable again = mayPass(failure) ? () -> begin(order) : null;
    notice.set(new LoanNotice(order.title(), failure, again));
  }

  private static boolean mayPass(Throwable failure) {
    return failure instanceof Unreachable
        || (failure instanceof Refused refused && refused.status() == AWAY);
  }

  private record Order(long bookId, String title, String key) {}
}
