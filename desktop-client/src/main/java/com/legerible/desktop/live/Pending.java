package com.legerible.desktop.live;

import com.legerible.contracts.live.BooksAdded;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What waits for the FX thread: the newest of each state, and the facts in their order. */
final class Pending {
  /** More than this can only pile up while the screen stands still; then the oldest go. */
  private static final int BOUND = 10_000;

  private final List<Ranking> rankings = new ArrayList<>();
  private final List<Simulation> simulations = new ArrayList<>();
  private final List<Import> imports = new ArrayList<>();
  private final Queue<LiveLoan> loans = new ArrayDeque<>();
  private final Queue<Book> books = new ArrayDeque<>();
  private long moreBooks;
  private @Nullable Instant serverTime;
  private long heardAt;
  @Nullable Boolean connected;
  @Nullable Totals totals;
  @Nullable Recommendations recommendations;

  void take(LiveSnapshot snapshot) {
    serverTime = snapshot.serverTime();
    heardAt = System.nanoTime();
    totals = snapshot.totals();
    recommendations = snapshot.recommendations();
    snapshot.rankings().forEach(this::take);
    snapshot.simulations().forEach(this::take);
  }

  void take(Ranking ranking) {
    keep(rankings, ranking);
  }

  void take(Import progress) {
    keep(imports, progress);
  }

  void take(Simulation simulation) {
    keep(simulations, simulation);
  }

  /** Keeps the newest few, because the screen shows a state and not its history. */
  private static <T> void keep(List<T> states, T newest) {
    if (states.size() >= 16) {
      states.remove(0);
    }
    states.add(newest);
  }

  void take(LiveLoan loan) {
    bounded(loans).add(loan);
  }

  void take(Book book) {
    bounded(books).add(book);
  }

  /** Only the newest of them are named; the others count. */
  void take(BooksAdded many) {
    many.newest().forEach(this::take);
    moreBooks += many.count() - many.newest().size();
  }

  private static <T> Queue<T> bounded(Queue<T> facts) {
    if (facts.size() >= BOUND) {
      facts.remove();
    }
    return facts;
  }

  void showIn(LiveLibrary library) {
    showLink(library);
    rankings.forEach(library::offer);
    if (totals != null) {
      library.show(totals);
    }
    if (recommendations != null) {
      library.show(recommendations);
    }
    simulations.forEach(library::show);
    imports.forEach(library::imported);
    if (moreBooks > 0) {
      library.moreBooksAdded(moreBooks);
    }
    books.forEach(library::bookAdded);
    loans.forEach(library::loanMade);
  }

  private void showLink(LiveLibrary library) {
    if (connected != null && connected) {
      library.connected();
    } else if (connected != null) {
      library.disconnected();
    }
    if (serverTime != null) {
      library.synchronise(serverTime.plusNanos(System.nanoTime() - heardAt));
    }
  }
}
