package com.legerible.desktop.client;

import com.legerible.contracts.live.BooksAdded;
import com.legerible.contracts.live.LiveEvents;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the text of a live event into the record that it stands for. */
final class LiveMessages {
  private static final Logger log = LoggerFactory.getLogger(LiveMessages.class);

  private final Json json;

  LiveMessages(Json json) {
    this.json = json;
  }

  /** What cannot be read is logged and passed over: one bad event must not stop the stream. */
  void pass(String name, String data, LiveListener listener) {
    try {
      hear(name, data, listener);
    } catch (LibraryException.Unreadable e) {
      log.warn("A live event '{}' was passed over: {}", name, e.getMessage());
    }
  }

  private void hear(String name, String data, LiveListener listener) {
    switch (name) {
      case LiveEvents.SNAPSHOT -> listener.snapshot(json.read(data, LiveSnapshot.class));
      case LiveEvents.TOP_TEN -> listener.ranking(json.read(data, Ranking.class));
      case LiveEvents.TOTALS -> listener.totals(json.read(data, Totals.class));
      case LiveEvents.LOAN -> listener.loan(json.read(data, LiveLoan.class));
      case LiveEvents.BOOK_ADDED -> listener.bookAdded(json.read(data, Book.class));
      case LiveEvents.BOOKS_ADDED -> listener.booksAdded(json.read(data, BooksAdded.class));
      case LiveEvents.RECOMMENDATIONS ->
          listener.recommendations(json.read(data, Recommendations.class));
      case LiveEvents.SIMULATION -> listener.simulation(json.read(data, Simulation.class));
      case LiveEvents.IMPORT -> listener.imported(json.read(data, Import.class));
      case LiveEvents.RESET -> log.info("The live stream starts from a snapshot: {}", data);
      default -> log.debug("A newer library sends '{}'; this version does not need it.", name);
    }
  }
}
