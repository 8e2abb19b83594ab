package com.legerible.backend.serving;

import com.legerible.backend.recommendations.CandidateKey;
import com.legerible.backend.recommendations.CandidateStore;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.topics.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the newest candidates of each reader down. */
@Component
final class RecommendationsHandler implements ServingHandler {

  private final CandidateStore candidates;

  RecommendationsHandler(CandidateStore candidates) {
    this.candidates = candidates;
  }

  @Override
  public String topic() {
    return Topics.RECOMMENDATIONS.name();
  }

  @Override
  public void apply(List<ServedRecord> records) {
    Map<CandidateKey, Recommended> newest = new HashMap<>();
    for (ServedRecord served : records) {
      CandidateKey key =
          CandidateKey.of(served.key())
              .orElseThrow(
                  () -> new RefusedEvent("The key '" + served.key() + "' is no reader's key."));
      if (served.event() instanceof Recommended list) {
        check(list, key);
        newest.merge(key, list, (a, b) -> a.sequence() >= b.sequence() ? a : b);
      } else {
        newest.remove(key);
        candidates.remove(List.of(key));
      }
    }
    candidates.accept(newest.values());
  }

  private static void check(Recommended list, CandidateKey key) {
    if (!list.readerId().equals(Recommended.NEWCOMERS) && !list.readerId().matches("[0-9]{1,18}")) {
      throw new RefusedEvent("'" + list.readerId() + "' is neither a reader's id nor *.");
    }
    if (!key.equals(new CandidateKey(list.generation(), list.readerId()))) {
      throw new RefusedEvent("The key does not name the generation and reader of the value.");
    }
  }
}
