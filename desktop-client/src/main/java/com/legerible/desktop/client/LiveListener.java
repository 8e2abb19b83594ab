package com.legerible.desktop.client;

import com.legerible.contracts.live.BooksAdded;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;

/** Hears what the library pushes; called on the stream's own thread. */
public interface LiveListener {
  void connected();

  /** The stream broke; it is already being opened again. */
  void disconnected();

  /** The session is no longer accepted; the stream goes on without it. */
  void sessionEnded();

  void snapshot(LiveSnapshot snapshot);

  void ranking(Ranking ranking);

  void totals(Totals totals);

  void loan(LiveLoan loan);

  void bookAdded(Book book);

  void booksAdded(BooksAdded books);

  void recommendations(Recommendations recommendations);

  void simulation(Simulation simulation);

  void imported(Import progress);
}
