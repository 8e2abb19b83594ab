package com.legerible.backend.demonstration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says whether the library is empty, and keeps two replicas from filling it at the same time. */
@Repository
final class DemonstrationStore {

  private static final long LOCK = 0x44454d4f4e535452L;

  private final JdbcClient sql;

  DemonstrationStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Until the end of the running transaction. */
  void waitForOthers() {
    sql.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().listOfRows();
  }

  /** Books may come from the stream before; readers come from people alone. */
  boolean hasReaders() {
    return sql.sql("select exists (select from readers)").query(Boolean.class).single();
  }
}
