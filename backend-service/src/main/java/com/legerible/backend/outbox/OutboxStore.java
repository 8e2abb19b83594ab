package com.legerible.backend.outbox;

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
