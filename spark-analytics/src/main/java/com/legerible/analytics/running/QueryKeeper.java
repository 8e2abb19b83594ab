package com.legerible.analytics.running;

import com.legerible.analytics.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one query running: starts it again, with growing pauses, from where it was. */
public final class QueryKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(QueryKeeper.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  /** A query that ran so long was well: the next failure is a new one. */
  private static final Duration WELL = Duration.ofMinutes(1);

  /** Conditions of Spark and its Kafka source that no further start can change. */
  private static final List<String> HOPELESS =
      List.of(
          "KAFKA_DATA_LOSS",
          "KAFKA_START_OFFSET_DOES_NOT_MATCH_ASSIGNED",
          "STATE_STORE_VALUE_SCHEMA_NOT_COMPATIBLE",
          "STATE_STORE_KEY_SCHEMA_NOT_COMPATIBLE",
          "STREAMING_STATEFUL_OPERATOR_NOT_MATCH_IN_STATE_METADATA",
          "CANNOT_LOAD_STATE_STORE.CANNOT_READ");

  /** Starts the query, from its checkpoint where there is one. */
  @FunctionalInterface
  public interface Start {
    StreamingQuery start() throws Exception;
  }

  private final SparkSession spark;
  private final Settings settings;
  private final String name;
  private final Start start;
  private final CountDownLatch firstBatch = new CountDownLatch(1);

  public QueryKeeper(SparkSession spark, Settings settings, String name, Start start) {
    this.spark = spark;
    this.settings = settings;
    this.name = name;
    this.start = start;
  }

  /**
   * Returns when the session ends.
   *
   * @throws BeyondRepair when starting again does not help
   */
  public void keep() throws InterruptedException {
    try (ProgressReport report = new ProgressReport(settings.kafka(), settings.generation())) {
      spark.streams().addListener(report);
      keepRunning();
    } finally {
      firstBatch.countDown();
    }
  }

  private void keepRunning() throws InterruptedException {
    spark.streams().addListener(new BatchLog(firstBatch::countDown));
    Duration pause = FIRST_PAUSE;
    while (!spark.sparkContext().isStopped()) {
      long startedAt = System.nanoTime();
      Exception failure = runOnce();
      if (failure == null || spark.sparkContext().isStopped()) {
        return;
      }
      giveUpIfHopeless(failure);
      boolean wasWell = System.nanoTime() - startedAt > WELL.toNanos();
      pause = wasWell ? FIRST_PAUSE : pause;
      LOG.warn("{} stopped and starts again in {}: {}", name, pause, summary(failure));
      Thread.sleep(pause.toMillis());
      pause = longer(pause);
    }
  }

  /** Waits for the query's first batch, but not for ever. */
  void awaitFirstBatch(Duration limit) throws InterruptedException {
    if (!firstBatch.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("{} has no batch after {}; the others start without it", name, limit);
    }
  }

  private @Nullable Exception runOnce() throws InterruptedException {
    try {
      start.start().awaitTermination();
      return null;
    } catch (InterruptedException | BeyondRepair e) {
      throw e;
    } catch (Exception e) {
      return e;
    }
  }

  private void giveUpIfHopeless(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String condition = cause instanceof SparkThrowable spark ? spark.getCondition() : null;
      if (condition != null && HOPELESS.stream().anyMatch(condition::startsWith)) {
        throw new BeyondRepair(
            "%s cannot go on from its checkpoint (%s): the topics or the state are not what they were. %s"
                .formatted(name, condition, CheckpointGuard.wayOut()),
            failure);
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /** The innermost cause says most; Spark's own messages run over many lines. */
  private static String summary(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return cause.getClass().getSimpleName() + ": " + text;
  }
}
