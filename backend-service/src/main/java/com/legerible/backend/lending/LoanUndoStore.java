package com.legerible.backend.lending;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deletes loans that are taken back. */
@Repository
final class LoanUndoStore {

  private final JdbcClient sql;

  LoanUndoStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Each loan is given to one caller only, however many ask. */
  List<Undone> delete(Collection<Long> loanIds) {
    return sql.sql(
            """
            delete from loans where id = any (:ids::bigint[])
            returning id, book_id, reader_id, made_at
            """)
        .param("ids", loanIds.toArray(Long[]::new))
        .query(
            (row, number) ->
                new Undone(
                    row.getLong("id"),
                    row.getLong("book_id"),
                    row.getObject("reader_id", Long.class),
                    row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * A loan that is no more.
   *
   * @param readerId absent where the reader was forgotten
   */
  record Undone(long id, long bookId, @Nullable Long readerId, Instant madeAt) {}
}
