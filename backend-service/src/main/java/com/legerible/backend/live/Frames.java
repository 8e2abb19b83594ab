package com.legerible.backend.live;

import com.legerible.backend.flow.Hop;
import com.legerible.backend.flow.LoanTrail;
import com.legerible.contracts.live.BooksAdded;
import com.legerible.contracts.live.LiveEvents;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.live.Reset;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the events of the live stream, in the same JSON as REST. */
@Component
final class Frames {

  private final JsonMapper json;
  private final List<PushedRankings> pushed;

  Frames(JsonMapper json, List<PushedRankings> pushed) {
    this.json = json;
    this.pushed = pushed;
  }

  Frame snapshot(LiveSnapshot snapshot) {
    return frame(LiveEvents.SNAPSHOT, snapshot);
  }

  Frame reset(String reason) {
    return frame(LiveEvents.RESET, new Reset(reason));
  }

  Frame topTen(Ranking ranking) {
    Once first = new Once(() -> pushed.forEach(one -> one.pushed(ranking)));
    return Frame.of(LiveEvents.TOP_TEN, () -> json.writeValueAsString(ranking), first);
  }

  Frame totals(Totals totals) {
    return frame(LiveEvents.TOTALS, totals);
  }

  /** A loan for some screens; the trail is shared with what the other screens get. */
  Frame loan(LiveLoan loan, Runnable trail) {
    return Frame.of(LiveEvents.LOAN, () -> json.writeValueAsString(loan), trail);
  }

  /** Tells the log when the loan reaches the first screen. */
  Runnable trail(LiveLoan loan, @Nullable String requestId) {
    return new Once(() -> LoanTrail.passed(Hop.PUSHED, "Loan " + loan.loanId(), requestId));
  }

  Frame bookAdded(Book book) {
    return frame(LiveEvents.BOOK_ADDED, book);
  }

  Frame booksAdded(BooksAdded books) {
    return frame(LiveEvents.BOOKS_ADDED, books);
  }

  Frame recommendations(Recommendations recommendations) {
    return frame(LiveEvents.RECOMMENDATIONS, recommendations);
  }

  Frame simulation(Simulation simulation) {
    return frame(LiveEvents.SIMULATION, simulation);
  }

  Frame imported(Import progress) {
    return frame(LiveEvents.IMPORT, progress);
  }

  private Frame frame(String name, Object body) {
    return Frame.of(name, () -> json.writeValueAsString(body));
  }
}
