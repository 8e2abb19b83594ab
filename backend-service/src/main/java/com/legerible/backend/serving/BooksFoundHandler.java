package com.legerible.backend.serving;

import com.legerible.backend.catalogue.Catalogue;
import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import org.springframework.stereotype.Component;

/** Merges what the providers found into the catalogue. */
@Component
final class BooksFoundHandler implements ServingHandler {

  private final Catalogue catalogue;

  BooksFoundHandler(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String topic() {
    return Topics.BOOKS_FOUND.name();
  }

  @Override
  public void apply(List<ServedRecord> records) {
    for (ServedRecord served : records) {
      if (served.event() instanceof BookFound found) {
        merge(found);
      }
    }
  }

  private void merge(BookFound found) {
    try {
      catalogue.merge(found);
    } catch (IllegalArgumentException e) {
      throw new RefusedEvent("This can be no book: " + e.getMessage());
    }
  }
}
