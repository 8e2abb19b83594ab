package com.legerible.backend.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes into the outbox, within the transaction of whoever has a fact to tell. */
@Repository
final class OutboxStore {

  private final JdbcClient sql;

  OutboxStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** All in one statement, and with rising ids in the given order. */
  void insert(List<Fact> facts, @Nullable String[] values) {
    sql.sql(
            """
            insert into outbox (topic, partition, key, value)
            select topic, partition, key, value
            from unnest(:topics::text[], :partitions::int[], :keys::text[], :values::text[])
              with ordinality as f (topic, partition, key, value, place)
            order by place
            """)
        .param("topics", facts.stream().map(fact -> fact.topic().name()).toArray(String[]::new))
        .param("partitions", facts.stream().map(Fact::partition).toArray(Integer[]::new))
        .param("keys", facts.stream().map(Fact::key).toArray(String[]::new))
        .param("values", values)
        .update();
  }
}
