package com.legerible.backend.serving;

import com.legerible.backend.similar.SimilarKey;
import com.legerible.backend.similar.SimilarStore;
import com.legerible.contracts.events.SimilarBooksFound;
import com.legerible.contracts.topics.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the newest similar books of each book down. */
@Component
final class SimilarBooksHandler implements ServingHandler {

  private final SimilarStore similar;

  SimilarBooksHandler(SimilarStore similar) {
    this.similar = similar;
  }

  @Override
  public String topic() {
    return Topics.SIMILAR_BOOKS.name();
  }

  @Override
  public void apply(List<ServedRecord> records) {
    Map<SimilarKey, SimilarBooksFound> newest = new HashMap<>();
    for (ServedRecord served : records) {
      SimilarKey key =
          SimilarKey.of(served.key())
              .orElseThrow(
                  () -> new RefusedEvent("The key '" + served.key() + "' is no book's key."));
      if (served.event() instanceof SimilarBooksFound found) {
        if (!key.equals(new SimilarKey(found.generation(), found.bookId()))) {
          throw new RefusedEvent("The key does not name the generation and book of the value.");
        }
        newest.merge(key, found, (a, b) -> a.sequence() >= b.sequence() ? a : b);
      } else {
        newest.remove(key);
        similar.remove(List.of(key));
      }
    }
    similar.accept(newest.values());
  }
}
