package com.legerible.analytics.topten;

import com.legerible.contracts.topics.Topics;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.streaming.StatefulProcessorHandle;

/** The counts of every partition, each under names of its own. */
final class TallyStores {

  private final List<TallyInState> stores;

  TallyStores(StatefulProcessorHandle state) {
    stores =
        IntStream.range(0, Topics.LOANS.partitions())
            .mapToObj(partition -> new TallyInState(state, partition))
            .toList();
  }

  TallyStore ofPartition(int partition) {
    return stores.get(partition);
  }
}
