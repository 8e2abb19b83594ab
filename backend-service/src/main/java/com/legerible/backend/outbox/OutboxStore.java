package com.legerible.backend.outbox;

import com.legerible.backend.statements.StatementFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes into the outbox, within the transaction of whoever has a fact to tell. */
@Repository
final class OutboxStore {

  private static final String APPEND = StatementFile.read(OutboxStore.class, "append.sql");

  private final JdbcClient sql;

  OutboxStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** How many rows there are, counted up to a limit. */
  int count(int limit) {
    return sql.sql("select count(*) from (select from outbox limit :limit) o")
        .param("limit", limit)
        .query(Integer.class)
        .single();
  }

  /** How many rows there are for each topic, counted up to a limit. */
  Map<String, Long> countByTopic(int limit) {
    Map<String, Long> counted = new TreeMap<>();
    sql.sql(
            """
            select topic, count(*) as facts from (select topic from outbox limit :limit) o
            group by topic
            """)
        .param("limit", limit)
        .query(
            row -> {
              counted.put(row.getString("topic"), row.getLong("facts"));
            });
    return counted;
  }

  /** All in one statement, and with rising ids in the given order. */
  void insert(List<Fact> facts, @Nullable String[] values, @Nullable String requestId) {
    sql.sql(APPEND)
        .param("topics", facts.stream().map(fact -> fact.topic().name()).toArray(String[]::new))
        .param("partitions", facts.stream().map(Fact::partition).toArray(Integer[]::new))
        .param("keys", facts.stream().map(Fact::key).toArray(String[]::new))
        .param("values", values)
        .param("request", requestId)
        .update();
  }

  /** One record as it stood in the log before. */
  void insert(String topic, int partition, String key, @Nullable String value) {
    sql.sql(
            """
            insert into outbox (topic, partition, key, value)
            values (:topic, :partition, :key, :value)
            """)
        .param("topic", topic)
        .param("partition", partition)
        .param("key", key)
        .param("value", value)
        .update();
  }
}
