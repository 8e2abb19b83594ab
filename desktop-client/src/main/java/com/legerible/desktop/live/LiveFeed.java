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
import com.legerible.desktop.background.Background;
import com.legerible.desktop.client.LiveListener;
import java.util.function.Consumer;

/**
 * Carries what the stream says to the FX thread, many events in one step, so that a flood of loans
 * costs a few steps a second and not thousands.
 */
public final class LiveFeed implements LiveListener {
  private final LiveLibrary library;
  private final Background background;
  private final Runnable sessionEnded;
  private final Object lock = new Object();
  private Pending pending = new Pending();
  private boolean scheduled;

  public LiveFeed(LiveLibrary library, Background background, Runnable sessionEnded) {
    this.library = library;
    this.background = background;
    this.sessionEnded = sessionEnded;
  }

  private void note(Consumer<Pending> change) {
    synchronized (lock) {
      change.accept(pending);
      if (scheduled) {
        return;
      }
      scheduled = true;
    }
    background.onScreen(this::show);
  }

  private void show() {
    Pending taken;
    synchronized (lock) {
      taken = pending;
      pending = new Pending();
      scheduled = false;
    }
    taken.showIn(library);
  }

  @Override
  public void connected() {
    note(waiting -> waiting.connected = true);
  }

  @Override
  public void disconnected() {
    note(waiting -> waiting.connected = false);
  }

  @Override
  public void sessionEnded() {
    background.onScreen(sessionEnded);
  }

  @Override
  public void snapshot(LiveSnapshot snapshot) {
    note(waiting -> waiting.take(snapshot));
  }

  @Override
  public void ranking(Ranking ranking) {
    note(waiting -> waiting.take(ranking));
  }

  @Override
  public void totals(Totals totals) {
    note(waiting -> waiting.totals = totals);
  }

  @Override
  public void loan(LiveLoan loan) {
    note(waiting -> waiting.take(loan));
  }

  @Override
  public void bookAdded(Book book) {
    note(waiting -> waiting.take(book));
  }

  @Override
  public void booksAdded(BooksAdded books) {
    note(waiting -> waiting.take(books));
  }

  @Override
  public void recommendations(Recommendations recommendations) {
    note(waiting -> waiting.recommendations = recommendations);
  }

  @Override
  public void simulation(Simulation simulation) {
    note(waiting -> waiting.take(simulation));
  }

  @Override
  public void imported(Import progress) {
    note(waiting -> waiting.take(progress));
  }
}
