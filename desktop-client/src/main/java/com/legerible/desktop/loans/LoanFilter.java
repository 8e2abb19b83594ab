package com.legerible.desktop.loans;

import com.legerible.desktop.background.AfterTyping;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.client.LoanQuery;
import java.time.Instant;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which loans are wanted: those that fit the words, of some period. */
final class LoanFilter {
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);

  LoanFilter(Background background, Runnable changed) {
    AfterTyping typing = new AfterTyping(background, changed);
    search.addListener((property, before, now) -> typing.typed());
    period.addListener((property, before, now) -> changed.run());
  }

  LoanQuery query(Instant now) {
    return new LoanQuery(search.get().strip(), period.get().from(now), null);
  }

  boolean hasWords() {
    return !search.get().isBlank();
  }

  StringProperty search() {
    return search;
  }

  ObjectProperty<Period> period() {
    return period;
  }
}
