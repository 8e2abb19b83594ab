package com.legerible.backend.broadcast;

import com.legerible.backend.totals.VersionedTotals;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Ranking;
import java.util.List;

/** Everybody who listens, one after the other. */
record WholeAudience(List<Audience> listeners) implements Audience {

  @Override
  public void begin(BroadcastPosition position, List<Ranking> rankings, VersionedTotals totals) {
    listeners.forEach(one -> one.begin(position, rankings, totals));
  }

  @Override
  public void loanMade(BroadcastPosition position, FactPlace place, LiveLoan loan) {
    listeners.forEach(one -> one.loanMade(position, place, loan));
  }

  @Override
  public void bookAdded(BroadcastPosition position, FactPlace place, Book book) {
    listeners.forEach(one -> one.bookAdded(position, place, book));
  }

  @Override
  public void rankingChanged(BroadcastPosition position, Ranking ranking) {
    listeners.forEach(one -> one.rankingChanged(position, ranking));
  }

  @Override
  public void totalsChanged(BroadcastPosition position, VersionedTotals totals) {
    listeners.forEach(one -> one.totalsChanged(position, totals));
  }

  @Override
  public void recommended(Recommended list) {
    listeners.forEach(one -> one.recommended(list));
  }

  @Override
  public void recommendationsGone(String reader) {
    listeners.forEach(one -> one.recommendationsGone(reader));
  }

  @Override
  public void reached(BroadcastPosition position) {
    listeners.forEach(one -> one.reached(position));
  }
}
