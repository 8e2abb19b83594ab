package com.legerible.analytics.topten;

import com.legerible.contracts.topics.Topics;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.MapState;
import org.apache.spark.sql.streaming.StatefulProcessorHandle;
import org.apache.spark.sql.streaming.TTLConfig;

/**
 * The counts of every partition. Spark prepares each state anew for every batch, which costs more
 * than a batch of a few loans, so there are as few as possible.
 */
final class TallyStores {

  private final List<TallyInState> stores;

  TallyStores(StatefulProcessorHandle state) {
    MapState<String, byte[]> others =
        state.getMapState("others", Encoders.STRING(), Encoders.BINARY(), TTLConfig.NONE());
    stores =
        IntStream.range(0, Topics.LOANS.partitions())
            .mapToObj(partition -> new TallyInState(books(state, partition), others, partition))
            .toList();
  }

  private static MapState<Long, byte[]> books(StatefulProcessorHandle state, int partition) {
    return state.getMapState(
        "books" + partition, Encoders.LONG(), Encoders.BINARY(), TTLConfig.NONE());
  }

  TallyStore ofPartition(int partition) {
    return stores.get(partition);
  }
}
