package com.legerible.backend.serving;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Remembers in Postgres how far each partition is applied. */
@Component
public final class ProgressStore {

  private static final Comparator<TopicPartition> SAME_ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  private final JdbcTemplate jdbc;

  public ProgressStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The progress of every partition that was ever read. */
  public Map<TopicPartition, Progress> all() {
    Map<TopicPartition, Progress> progress = new HashMap<>();
    jdbc.query(
        "select topic, partition, next_offset, last_position from serving_progress",
        into(progress));
    return progress;
  }

  /** Reads the progress of these partitions, and lets nobody else move it in the meantime. */
  Map<TopicPartition, Progress> lock(Collection<TopicPartition> partitions) {
    List<Object[]> keys = keys(partitions);
    jdbc.batchUpdate(
        """
        insert into serving_progress (topic, partition, next_offset, last_position)
        values (?, ?, 0, -1) on conflict do nothing
        """,
        keys);
    Map<TopicPartition, Progress> progress = new HashMap<>();
    for (Object[] key : keys) {
      jdbc.query(
          """
          select topic, partition, next_offset, last_position from serving_progress
          where topic = ? and partition = ? for update
          """,
          into(progress),
          key);
    }
    return progress;
  }

  void save(Map<TopicPartition, Progress> progress) {
    jdbc.batchUpdate(
        """
        update serving_progress set next_offset = ?, last_position = ?
        where topic = ? and partition = ?
        """,
        progress.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(SAME_ORDER))
            .map(
                e ->
                    new Object[] {
                      e.getValue().nextOffset(),
                      e.getValue().lastPosition(),
                      e.getKey().topic(),
                      e.getKey().partition()
                    })
            .toList());
  }

  private static RowCallbackHandler into(Map<TopicPartition, Progress> progress) {
    return row ->
        progress.put(
            new TopicPartition(row.getString("topic"), row.getInt("partition")),
            new Progress(row.getLong("next_offset"), row.getLong("last_position")));
  }

  private static List<Object[]> keys(Collection<TopicPartition> partitions) {
    return partitions.stream()
        .sorted(SAME_ORDER)
        .map(partition -> new Object[] {partition.topic(), partition.partition()})
        .toList();
  }
}
