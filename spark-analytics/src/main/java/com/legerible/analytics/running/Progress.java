package com.legerible.analytics.running;

import com.legerible.analytics.log.Json;
import com.legerible.contracts.events.JobProgress;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.streaming.SourceProgress;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.jspecify.annotations.Nullable;

/** Reads what Spark says about a batch. */
final class Progress {

  private Progress() {}

  static JobProgress of(StreamingQueryProgress progress, long generation, Instant at) {
    long behind = 0;
    for (SourceProgress source : progress.sources()) {
      behind += total(source.latestOffset()) - total(source.endOffset());
    }
    return new JobProgress(
        progress.name(),
        generation,
        progress.batchId(),
        at,
        number(progress.inputRowsPerSecond()),
        number(progress.processedRowsPerSecond()),
        progress.batchDuration(),
        Math.max(0, behind));
  }

  /** Spark divides by the time since the last batch, which can be nothing. */
  private static double number(double rate) {
    return Double.isFinite(rate) ? rate : 0;
  }

  /** The sum of all offsets; the source writes {@code {"topic":{"partition":offset}}}. */
  static long total(@Nullable String offsets) {
    if (offsets == null) {
      return 0;
    }
    Map<?, ?> topics = Json.read(offsets, Map.class);
    long total = 0;
    for (Object partitions : topics.values()) {
      for (Object offset : ((Map<?, ?>) partitions).values()) {
        total += ((Number) offset).longValue();
      }
    }
    return total;
  }
}
