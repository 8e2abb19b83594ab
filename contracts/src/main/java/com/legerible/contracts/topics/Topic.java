package com.legerible.contracts.topics;

import java.time.Duration;
import java.util.Map;

/**
 * One Kafka topic: its name, its number of partitions and how long it keeps what it holds.
 *
 * @param name as Kafka knows it
 * @param key what the record key is made of, for people
 * @param partitions fixed for the life of the topic: positions and checkpoints depend on it
 * @param settings Kafka's topic configuration
 */
public record Topic(String name, String key, int partitions, Map<String, String> settings) {

  /** The header in which the relay writes the position of a record, as a decimal number. */
  public static final String POSITION_HEADER = "position";

  /** The header that names the request which caused a record; absent where no request did. */
  public static final String REQUEST_ID_HEADER = "request-id";

  /**
   * So long a reader of a compacted topic may be away, as the lake is without Cassandra, and still
   * hears that a key is gone. A tombstone holds nothing but the key.
   */
  private static final Duration TOMBSTONES_KEPT = Duration.ofDays(7);

  static Topic keptForEver(String name, String key, int partitions) {
    return new Topic(
        name, key, partitions, Map.of("cleanup.policy", "delete", "retention.ms", "-1"));
  }

  static Topic kept(String name, String key, int partitions, Duration retention) {
    String milliseconds = Long.toString(retention.toMillis());
    return new Topic(
        name, key, partitions, Map.of("cleanup.policy", "delete", "retention.ms", milliseconds));
  }

  static Topic compacted(String name, String key, int partitions) {
    return new Topic(name, key, partitions, Map.of("cleanup.policy", "compact"));
  }

  /**
   * A compacted topic from which what stood under a forgotten key is gone within the given time.
   */
  static Topic compactedWithin(String name, String key, int partitions, Duration limit) {
    String milliseconds = Long.toString(limit.toMillis());
    return new Topic(
        name,
        key,
        partitions,
        Map.of(
            "cleanup.policy",
            "compact",
            "max.compaction.lag.ms",
            milliseconds,
            "segment.ms",
            milliseconds,
            "delete.retention.ms",
            Long.toString(TOMBSTONES_KEPT.toMillis())));
  }

  /**
   * The partition that holds everything about one book or one reader. Written by the relay instead
   * of Kafka's default, so that all facts about an id stay in order whatever the key looks like.
   */
  public int partitionOf(long id) {
    return Math.floorMod(Long.hashCode(id * 0x9E3779B97F4A7C15L), partitions);
  }
}
