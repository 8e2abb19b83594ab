package com.legerible.backend.privacy;

import com.legerible.backend.privacy.OwnData.LoanKey;
import com.legerible.backend.privacy.OwnData.OpenSession;
import com.legerible.backend.privacy.OwnData.OwnLoan;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.events.Recommended;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Collects what Postgres knows about a reader. */
@Repository
final class OwnDataStore {

  private final JdbcClient sql;
  private final JsonMapper json;

  OwnDataStore(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  List<OpenSession> sessions(long readerId) {
    return sql.sql(
            """
            select created_at, expires_at, revoked_at from sessions
            where reader_id = :reader order by created_at
            """)
        .param("reader", readerId)
        .query(
            (row, number) ->
                new OpenSession(
                    instant(row, "created_at"),
                    instant(row, "expires_at"),
                    absentOrInstant(row, "revoked_at")))
        .list();
  }

  List<OwnLoan> loans(long readerId) {
    return sql.sql(
            """
            select l.id, l.book_id, b.title, l.made_at, l.origin
            from loans l join books b on b.id = l.book_id
            where l.reader_id = :reader order by l.made_at desc, l.id desc
            """)
        .param("reader", readerId)
        .query(
            (row, number) ->
                new OwnLoan(
                    row.getLong("id"),
                    row.getLong("book_id"),
                    row.getString("title"),
                    instant(row, "made_at"),
                    LoanOrigin.valueOf(row.getString("origin"))))
        .list();
  }

  List<Recommended> recommended(long readerId) {
    return sql.sql("select candidates from recommended where reader = :reader order by generation")
        .param("reader", Long.toString(readerId))
        .query((row, number) -> json.readValue(row.getString(1), Recommended.class))
        .list();
  }

  List<LoanKey> keys(long readerId) {
    return sql.sql(
            """
            select key, loan_id, created_at from idempotency_keys
            where reader_id = :reader order by created_at
            """)
        .param("reader", readerId)
        .query(
            (row, number) ->
                new LoanKey(
                    row.getString("key"), row.getLong("loan_id"), instant(row, "created_at")))
        .list();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(absentOrInstant(row, column));
  }

  private static @Nullable Instant absentOrInstant(ResultSet row, String column)
      throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
