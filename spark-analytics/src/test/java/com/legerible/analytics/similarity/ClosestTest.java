package com.legerible.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.analytics.similarity.Closest.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosestTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 20, 200})
  void equalsTheBeginningOfASortedListWithTies(int offered) {
    Random random = new Random(offered);
    Closest closest = new Closest(20);
    List<Found> all = new ArrayList<>();
    for (int book = 0; book < offered; book++) {
      Found found = new Found((book * 37) % 211, random.nextInt(6), book);
      all.add(found);
      closest.offer(found.book(), found.score(), found.sharedReaders());
    }
    all.sort(Comparator.comparingDouble(Found::score).reversed().thenComparingInt(Found::book));

    assertThat(closest.bestFirst())
        .containsExactlyElementsOf(all.subList(0, Math.min(20, offered)));
    assertThat(closest.size()).isZero();
  }
}
