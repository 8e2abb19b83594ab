package com.legerible.contracts.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the facts flow from REST to the screens, measured now.
 *
 * @param hops from the loan's answer to the screen, in the order of the flow
 */
public record Pipeline(
    Instant asOf,
    List<Rate> rates,
    List<Hop> hops,
    List<Lag> lags,
    List<Job> jobs,
    DeadLetters deadLetters,
    CacheUse cache,
    Streams streams) {

  /** How many facts a second, over the last minute, pass a point such as {@code loans}. */
  public record Rate(String name, double perSecond) {}

  /**
   * How long the last minute's loans took since they were made.
   *
   * @param name {@code answered}, {@code published}, {@code counted} or {@code pushed}
   */
  public record Hop(String name, long samples, double p50Millis, double p99Millis) {}

  /** What a consumer has still to read. */
  public record Lag(String consumer, String topic, long records) {}

  /**
   * A Spark query.
   *
   * @param behind whether it takes longer than its input needs to arrive, or tells nothing any more
   * @param remedy what to do; absent where all is well
   */
  public record Job(
      String name,
      Instant heardAt,
      double inputPerSecond,
      double processedPerSecond,
      double batchMillis,
      boolean behind,
      @Nullable String remedy) {}

  /** Records that nobody could read. */
  public record DeadLetters(long total, @Nullable Instant newestAt) {}

  /** The cache since the start of this replica. */
  public record CacheUse(long hits, long misses, long failures, boolean leftAlone) {}

  /** Open live streams of this replica, and how many were dropped for not reading. */
  public record Streams(long open, long dropped) {}
}
