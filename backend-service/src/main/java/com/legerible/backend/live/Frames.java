package com.legerible.backend.live;

import com.legerible.contracts.live.LiveEvents;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.live.Reset;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the events of the live stream, in the same JSON as REST. */
@Component
final class Frames {

  private final JsonMapper json;

  Frames(JsonMapper json) {
    this.json = json;
  }

  Frame snapshot(LiveSnapshot snapshot) {
    return frame(LiveEvents.SNAPSHOT, snapshot);
  }

  Frame reset(String reason) {
    return frame(LiveEvents.RESET, new Reset(reason));
  }

  Frame topTen(Ranking ranking) {
    return frame(LiveEvents.TOP_TEN, ranking);
  }

  Frame totals(Totals totals) {
    return frame(LiveEvents.TOTALS, totals);
  }

  Frame loan(LiveLoan loan) {
    return frame(LiveEvents.LOAN, loan);
  }

  Frame bookAdded(Book book) {
    return frame(LiveEvents.BOOK_ADDED, book);
  }

  Frame recommendations(Recommendations recommendations) {
    return frame(LiveEvents.RECOMMENDATIONS, recommendations);
  }

  Frame simulation(Simulation simulation) {
    return frame(LiveEvents.SIMULATION, simulation);
  }

  private Frame frame(String name, Object body) {
    return Frame.of(name, json.writeValueAsString(body));
  }
}
