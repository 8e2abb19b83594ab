package com.legerible.backend.audit;

import com.legerible.backend.csv.CsvExport;
import com.legerible.contracts.rest.AuditLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit lines in Postgres. */
@Repository
final class AuditStore {

  private static final String LINES =
      """
      select a.id, a.at, coalesce(r.user_name, 'somebody who has left') as by,
        a.action, a.subject, a.detail
      from audit a left join readers r on r.id = a.by_reader
      """;

  private final JdbcClient sql;

  AuditStore(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(long by, String action, String subject, @Nullable String detail) {
    sql.sql(
            """
            insert into audit (by_reader, action, subject, detail)
            values (:by, :action, :subject, :detail)
            """)
        .param("by", by)
        .param("action", action)
        .param("subject", subject)
        .param("detail", detail)
        .update();
  }

  List<AuditLine> page(long before, int limit) {
    return sql.sql(LINES + "where a.id < :before order by a.id desc limit :limit")
        .param("before", before)
        .param("limit", limit)
        .query((row, number) -> line(row))
        .list();
  }

  /** All of them, read bit by bit within the running transaction. */
  Stream<AuditLine> all() {
    return sql
        .sql(LINES + "order by a.id desc")
        .withFetchSize(CsvExport.FETCHED_AT_ONCE)
        .query((row, number) -> line(row))
        .stream();
  }

  List<AuditLine> about(long readerId, String subject) {
    return sql.sql(LINES + "where a.by_reader = :by or a.subject = :subject order by a.id desc")
        .param("by", readerId)
        .param("subject", subject)
        .query((row, number) -> line(row))
        .list();
  }

  long count() {
    return sql.sql("select count(*) from audit").query(Long.class).single();
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    return new AuditLine(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"));
  }
}
