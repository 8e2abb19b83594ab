package com.legerible.analytics.recommendations;

import com.legerible.analytics.counting.BestBooks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered beside the model.
 *
 * @param positions the last position that was dealt with, by partition
 * @param sequence of the last published list, of whichever reader
 * @param newestLoan when the newest loan was made
 * @param newcomers the books of the list for newcomers as it was last published
 */
record Learned(
    Map<Integer, Long> positions,
    long sequence,
    @Nullable Instant newestLoan,
    BestBooks.Kept popular,
    List<Long> newcomers) {

  static final Learned NOTHING = new Learned(Map.of(), 0, null, BestBooks.Kept.NOTHING, List.of());

  Learned {
    positions = Map.copyOf(positions);
    newcomers = List.copyOf(newcomers);
  }

  boolean knows(int partition, long position) {
    return position <= positions.getOrDefault(partition, Long.MIN_VALUE);
  }

  Learned dealtWith(int partition, long position) {
    Map<Integer, Long> newer = new HashMap<>(positions);
    newer.put(partition, position);
    return new Learned(newer, sequence, newestLoan, popular, newcomers);
  }

  Learned loaned(Instant at) {
    Instant newest = newestLoan == null || at.isAfter(newestLoan) ? at : newestLoan;
    return new Learned(positions, sequence, newest, popular, newcomers);
  }

  Learned published(long lastSequence, List<Long> newcomersList) {
    return new Learned(positions, lastSequence, newestLoan, popular, newcomersList);
  }

  Learned with(BestBooks.Kept kept) {
    return new Learned(positions, sequence, newestLoan, kept, newcomers);
  }
}
