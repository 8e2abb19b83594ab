package com.legerible.backend.serving;

import com.legerible.backend.topten.RankingKey;
import com.legerible.backend.topten.Rankings;
import com.legerible.backend.topten.TopTenStore;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.topics.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the newest rankings down. */
@Component
final class TopTenHandler implements ServingHandler {

  private final TopTenStore rankings;

  TopTenHandler(TopTenStore rankings) {
    this.rankings = rankings;
  }

  @Override
  public String topic() {
    return Topics.TOP_TEN.name();
  }

  @Override
  public void apply(List<ServedRecord> records) {
    Map<RankingKey, TopTenChanged> newest = new HashMap<>();
    for (ServedRecord served : records) {
      RankingKey key =
          RankingKey.of(served.key())
              .orElseThrow(
                  () -> new RefusedEvent("The key '" + served.key() + "' is no ranking's key."));
      if (served.event() instanceof TopTenChanged changed) {
        check(changed, key);
        newest.merge(key, changed, (a, b) -> a.sequence() >= b.sequence() ? a : b);
      } else {
        newest.remove(key);
        rankings.remove(List.of(key));
      }
    }
    rankings.accept(newest.values());
  }

  private static void check(TopTenChanged changed, RankingKey key) {
    if (!Rankings.WINDOWS.contains(changed.window())) {
      throw new RefusedEvent(
          "The window '" + changed.window() + "' is none of all, 24h, 1h and 5m.");
    }
    if (!key.equals(new RankingKey(changed.generation(), changed.window()))) {
      throw new RefusedEvent("The key does not name the generation and window of the value.");
    }
  }
}
