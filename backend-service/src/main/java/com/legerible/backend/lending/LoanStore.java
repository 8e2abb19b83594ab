package com.legerible.backend.lending;

import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.rest.Loan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The loans and their idempotency keys in Postgres. */
@Repository
final class LoanStore {

  private final JdbcClient sql;

  LoanStore(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Claims the key and makes the loan in one statement. A parallel request with the same key waits
   * here until the first one has committed, and then gets nothing.
   *
   * @return nothing when the key is taken, or when there is no such book or reader
   */
  Optional<Loan> insert(long readerId, long bookId, String key, LoanOrigin origin) {
    return sql.sql(
            """
            with wanted as (
              select b.id as book_id, b.title, b.authors, r.id as reader_id, r.name
              from books b, readers r where b.id = :book and r.id = :reader
            ), claimed as (
              insert into idempotency_keys (reader_id, key, book_id, loan_id)
              select reader_id, :key, book_id, nextval('loan_ids') from wanted
              on conflict (reader_id, key) do nothing
              returning loan_id, reader_id, book_id
            ), made as (
              insert into loans (id, reader_id, book_id, made_at, origin)
              select loan_id, reader_id, book_id,
                date_trunc('milliseconds', clock_timestamp()), :origin from claimed
              returning id, made_at, origin
            )
            select made.id, made.made_at, made.origin,
              wanted.book_id, wanted.title, wanted.authors, wanted.reader_id, wanted.name
            from made, wanted
            """)
        .param("reader", readerId)
        .param("book", bookId)
        .param("key", key)
        .param("origin", origin.name())
        .query((row, number) -> loan(row))
        .optional();
  }

  /** The loan that was made with a key. */
  Optional<Loan> findByKey(long readerId, String key) {
    return sql.sql(
            """
            select l.id, l.made_at, l.origin, l.book_id, b.title, b.authors, l.reader_id, r.name
            from idempotency_keys k join loans l on l.id = k.loan_id
              join books b on b.id = l.book_id join readers r on r.id = l.reader_id
            where k.reader_id = :reader and k.key = :key
            """)
        .param("reader", readerId)
        .param("key", key)
        .query((row, number) -> loan(row))
        .optional();
  }

  int deleteOldKeys(int days) {
    return sql.sql(
            "delete from idempotency_keys where created_at < now() - make_interval(days => :days)")
        .param("days", days)
        .update();
  }

  static Loan loan(ResultSet row) throws SQLException {
    return new Loan(
        row.getLong("id"),
        row.getLong("book_id"),
        row.getString("title"),
        List.of((String[]) row.getArray("authors").getArray()),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        LoanOrigin.valueOf(row.getString("origin")),
        new Loan.Borrower(row.getLong("reader_id"), row.getString("name")));
  }
}
