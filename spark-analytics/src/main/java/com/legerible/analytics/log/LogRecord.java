package com.legerible.analytics.log;

import com.legerible.contracts.events.DeadLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;

/**
 * One record as it stands in a Kafka topic.
 *
 * @param appendedAt by Kafka's clock, the same at every reading
 * @param value absent in a tombstone
 * @param position what the relay wrote into the header; absent when it did not write the record
 */
public record LogRecord(
    String topic,
    int partition,
    long offset,
    Instant appendedAt,
    @Nullable String key,
    @Nullable String value,
    @Nullable String position) {

  /** A row with the columns of {@link KafkaTopics#records}. */
  public static LogRecord from(Row row) {
    return new LogRecord(
        row.getString(0),
        row.getInt(1),
        row.getLong(2),
        Instant.ofEpochMilli(row.getLong(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }

  /** Spark sorts a group by its key only, so its records can arrive in any order. */
  public static List<LogRecord> inOrder(Iterator<Row> rows) {
    List<LogRecord> records = new ArrayList<>();
    while (rows.hasNext()) {
      records.add(from(rows.next()));
    }
    records.sort(
        Comparator.comparingInt(LogRecord::partition).thenComparingLong(LogRecord::offset));
    return records;
  }

  /**
   * The number that rises within a partition and that a repeat has again.
   *
   * @throws UnreadableFact when the relay did not write one
   */
  public long readPosition() throws UnreadableFact {
    if (position == null) {
      throw new UnreadableFact(
          "The header 'position' is missing, so a repeat could not be told from a new fact."
              + " Only the relay may write to this topic.");
    }
    try {
      return Long.parseLong(position);
    } catch (NumberFormatException e) {
      throw new UnreadableFact(
          "The header 'position' is '" + position + "', which is not a whole number.", e);
    }
  }

  /** The record as an operator finds it, with the reason why it counts nowhere. */
  public DeadLetter dead(String reason) {
    return new DeadLetter(reason, topic, partition, offset, key, value, appendedAt);
  }
}
