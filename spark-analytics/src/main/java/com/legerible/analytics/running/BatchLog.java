package com.legerible.analytics.running;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.streaming.StreamingQueryListener;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the first and the last batch of every run of a query. */
final class BatchLog extends StreamingQueryListener {

  private static final Logger LOG = LoggerFactory.getLogger(BatchLog.class);

  private final Runnable firstBatch;
  private final Map<UUID, StreamingQueryProgress> last = new ConcurrentHashMap<>();

  BatchLog(Runnable firstBatch) {
    this.firstBatch = firstBatch;
  }

  @Override
  public void onQueryStarted(QueryStartedEvent event) {
    LOG.info("{} starts", event.name());
  }

  @Override
  public void onQueryProgress(QueryProgressEvent event) {
    StreamingQueryProgress progress = event.progress();
    if (last.put(progress.runId(), progress) == null) {
      log("first", progress);
      firstBatch.run();
    }
    LOG.debug("{}: {}", progress.name(), progress.durationMs());
  }

  @Override
  public void onQueryTerminated(QueryTerminatedEvent event) {
    StreamingQueryProgress progress = last.remove(event.runId());
    if (progress != null) {
      log("last", progress);
    }
  }

  private static void log(String which, StreamingQueryProgress progress) {
    LOG.info(
        "{}: {} batch is {}, {} records in {} ms",
        progress.name(),
        which,
        progress.batchId(),
        progress.numInputRows(),
        progress.batchDuration());
  }
}
