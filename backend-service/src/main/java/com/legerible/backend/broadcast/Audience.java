package com.legerible.backend.broadcast;

import com.legerible.backend.totals.VersionedTotals;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Ranking;
import java.util.List;

/** Whoever wants to hear what the log says, from one thread and without blocking it. */
public interface Audience {

  /** First, and again whenever the state had to be loaded anew. */
  default void begin(BroadcastPosition position, List<Ranking> rankings, VersionedTotals totals) {}

  default void loanMade(BroadcastPosition position, FactPlace place, LiveLoan loan) {}

  default void bookAdded(BroadcastPosition position, FactPlace place, Book book) {}

  default void rankingChanged(BroadcastPosition position, Ranking ranking) {}

  default void totalsChanged(BroadcastPosition position, VersionedTotals totals) {}

  default void recommended(Recommended list) {}

  /**
   * A list is no more.
   *
   * @param reader whose it was: an id, or {@link Recommended#NEWCOMERS}
   */
  default void recommendationsGone(String reader) {}

  /** The log went on: all that was said since the last time is true together. */
  default void reached(BroadcastPosition position) {}
}
