package com.legerible.backend.broadcast;

import com.legerible.backend.serving.Progress;
import com.legerible.backend.serving.ProgressStore;
import com.legerible.backend.topten.RankingKey;
import com.legerible.backend.topten.TopTenStore;
import com.legerible.backend.totals.TotalsStore;
import com.legerible.backend.totals.VersionedTotals;
import com.legerible.contracts.events.TopTenChanged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the state from Postgres together with the place in the log that it belongs to. */
@Component
final class BroadcastStart {

  private final ProgressStore progress;
  private final TopTenStore rankings;
  private final TotalsStore totals;
  private final GenerationStore generations;
  private final TransactionTemplate atOneInstant;

  BroadcastStart(
      ProgressStore progress,
      TopTenStore rankings,
      TotalsStore totals,
      GenerationStore generations,
      PlatformTransactionManager transactions) {
    this.progress = progress;
    this.rankings = rankings;
    this.totals = totals;
    this.generations = generations;
    this.atOneInstant = new TransactionTemplate(transactions);
    atOneInstant.setReadOnly(true);
    atOneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    atOneInstant.setTimeout(10);
  }

  BroadcastState load() {
    BroadcastState state = atOneInstant.execute(status -> read());
    if (state == null) {
      throw new IllegalStateException("Postgres gave no state to start from");
    }
    return state;
  }

  /** The generation of answers that is to be shown now. */
  long generation() {
    return generations.shown();
  }

  private BroadcastState read() {
    String life = generations.life();
    Map<TopicPartition, Progress> reached = progress.all();
    BroadcastPosition position = BroadcastPosition.start(life);
    long[] lastPositions = new long[BroadcastPartitions.ALL.size()];
    for (int i = 0; i < lastPositions.length; i++) {
      Progress one = reached.getOrDefault(BroadcastPartitions.ALL.get(i), Progress.NONE);
      position = position.with(i, one.nextOffset());
      lastPositions[i] = one.lastPosition();
    }
    Map<RankingKey, TopTenChanged> newest = new HashMap<>();
    List<TopTenChanged> stored = rankings.all();
    stored.forEach(r -> newest.put(new RankingKey(r.generation(), r.window()), r));
    VersionedTotals counted = totals.read();
    return new BroadcastState(position, lastPositions, newest, counted, generation());
  }
}
