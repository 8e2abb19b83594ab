package com.legerible.backend.firstadmin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether anybody governs the library, in Postgres. */
@Repository
final class FirstAdminStore {

  private final JdbcClient sql;

  FirstAdminStore(JdbcClient sql) {
    this.sql = sql;
  }

  boolean somebodyGoverns() {
    return sql.sql("select exists (select from readers where role = 'ADMIN')")
        .query(Boolean.class)
        .single();
  }
}
