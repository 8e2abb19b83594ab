package com.legerible.backend.serving;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
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
    List<TopicPartition> ordered = partitions.stream().sorted(SAME_ORDER).toList();
    jdbc.update(
        """
        insert into serving_progress (topic, partition, next_offset, last_position)
        select topic, partition, 0, -1 from unnest(?::text[], ?::int[]) as p (topic, partition)
        on conflict do nothing
        """,
        topics(ordered),
        numbers(ordered));
    Map<TopicPartition, Progress> progress = new HashMap<>();
    jdbc.query(
        """
        select topic, partition, next_offset, last_position from serving_progress
        where (topic, partition) in (select * from unnest(?::text[], ?::int[]))
        order by topic, partition for update
        """,
        into(progress),
        topics(ordered),
        numbers(ordered));
    return progress;
  }

  /** Of partitions that are locked. */
  void save(Map<TopicPartition, Progress> progress) {
    // Keys and values of a map come in the same order.
    List<TopicPartition> partitions = List.copyOf(progress.keySet());
    jdbc.update(
        """
        update serving_progress s set next_offset = n.next_offset, last_position = n.last_position
        from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[])
          as n (topic, partition, next_offset, last_position)
        where s.topic = n.topic and s.partition = n.partition
        """,
        topics(partitions),
        numbers(partitions),
        longs(progress.values(), Progress::nextOffset),
        longs(progress.values(), Progress::lastPosition));
  }

  private static RowCallbackHandler into(Map<TopicPartition, Progress> progress) {
    return row ->
        progress.put(
            new TopicPartition(row.getString("topic"), row.getInt("partition")),
            new Progress(row.getLong("next_offset"), row.getLong("last_position")));
  }

  private static String[] topics(List<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
  }

  private static Integer[] numbers(List<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
  }

  private static Long[] longs(Collection<Progress> progress, ToLongFunction<Progress> figure) {
    return progress.stream().map(figure::applyAsLong).toArray(Long[]::new);
  }
}
