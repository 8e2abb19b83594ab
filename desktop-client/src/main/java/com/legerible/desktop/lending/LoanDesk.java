package com.legerible.desktop.lending;

import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.client.Lending;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.client.LibraryException.Unreachable;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.session.ReaderSession;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a loan from any screen: one click is one key, however often it has to be sent. */
public final class LoanDesk {
  private static final Logger log = LoggerFactory.getLogger(LoanDesk.class);
  private static final int UNAUTHORIZED = 401;
  private static final int AWAY = 503;
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3));

  private final Lending library;
  private final ReaderSession session;
  private final LoanQueue queue;
  private final NoticeBoard notices;
  private final Background background;
  private final ObservableSet<Long> underWay = FXCollections.observableSet();
  private final ObservableSet<Long> underWayForAll =
      FXCollections.unmodifiableObservableSet(underWay);
  private final Map<Order, Errand> errands = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Loan> lastLoan = new ReadOnlyObjectWrapper<>();

  public LoanDesk(
      Lending library,
      ReaderSession session,
      LoanQueue queue,
      NoticeBoard notices,
      Background background) {
    this.library = library;
    this.session = session;
    this.queue = queue;
    this.notices = notices;
    this.background = background;
    queue.onMade(this::tell);
  }

  /** The books whose loan is being sent right now. */
  public ObservableSet<Long> underWay() {
    return underWayForAll;
  }

  public ReadOnlyObjectProperty<@Nullable Loan> lastLoan() {
    return lastLoan.getReadOnlyProperty();
  }

  /** Loans a book; asks to sign in first when nobody is. */
  public void loan(long bookId, String title) {
    String key = UUID.randomUUID().toString();
    session.whenSignedIn(
        () -> {
          User reader = session.user().get();
          if (reader != null) {
            begin(new Order(bookId, title, key, reader.id()));
          }
        });
  }

  private void begin(Order order) {
    if (isHere(order) && underWay.add(order.bookId())) {
      send(order, 0);
    }
  }

  /** Whoever ordered is still who is signed in: nobody loans for somebody else. */
  private boolean isHere(Order order) {
    User reader = session.user().get();
    return reader != null && reader.id() == order.readerId();
  }

  private void send(Order order, int attempt) {
    if (!isHere(order)) {
      leave(order);
      return;
    }
    errands.put(
        order,
        background.deliver(
            library.loan(order.bookId(), order.key()),
            loan -> made(order, loan),
            failure -> failed(order, attempt, failure)));
  }

  /** Leaves what is under way to the queue: with its key it stays one loan. */
  public void close() {
    errands.values().forEach(Errand::cancel);
    List.copyOf(errands.keySet()).forEach(this::leave);
  }

  private void end(Order order) {
    errands.remove(order);
    underWay.remove(order.bookId());
  }

  /** The reader is gone; the loan waits for them. */
  private void leave(Order order) {
    end(order);
    if (!wait(order)) {
      log.warn("A loan of book {} is lost, because too many wait already", order.bookId());
    }
  }

  private void made(Order order, Loan loan) {
    end(order);
    if (isHere(order)) {
      tell(loan);
    }
  }

  private void tell(Loan loan) {
    lastLoan.set(loan);
    notices.post(Notice.of("notice.loaned", loan.title()));
  }

  private void failed(Order order, int attempt, Throwable failure) {
    if (mayPass(failure) && attempt < PAUSES.size()) {
      errands.put(order, background.after(PAUSES.get(attempt), () -> send(order, attempt + 1)));
      return;
    }
    boolean unknown = failure instanceof Refused refused && refused.status() == UNAUTHORIZED;
    if (unknown && !isHere(order)) {
      leave(order);
      return;
    }
    end(order);
    if (unknown) {
      session.expire();
      session.whenSignedIn(() -> begin(order));
    } else if (mayPass(failure) && wait(order)) {
      notices.post(Notice.of("notice.waits", order.title()));
    } else {
      notices.post(Notice.failed("notice.notLoaned", failure, order.title()));
    }
  }

  /** The same key is sent once the library is back: if it did arrive, it stays one loan. */
  private boolean wait(Order order) {
    return queue.add(
        new WaitingLoan(
            order.key(), order.bookId(), order.title(), order.readerId(), Instant.now(), null));
  }

  private static boolean mayPass(Throwable failure) {
    return failure instanceof Unreachable
        || (failure instanceof Refused refused && refused.status() == AWAY);
  }

  private record Order(long bookId, String title, String key, long readerId) {}
}
