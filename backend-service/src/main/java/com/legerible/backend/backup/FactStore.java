package com.legerible.backend.backup;

import com.legerible.contracts.events.BookCatalogued;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.events.ReaderLoaned;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the library has to tell its log, by rising ids. */
final class FactStore {

  /**
   * A loan.
   *
   * @param readerId absent where models may not know who it was
   */
  record LoanRow(long id, long bookId, Instant madeAt, LoanOrigin origin, @Nullable Long readerId) {

    LoanMade made() {
      return new LoanMade(id, bookId, madeAt, origin);
    }

    Optional<ReaderLoaned> loaned() {
      return Optional.ofNullable(readerId)
          .map(reader -> new ReaderLoaned(reader, id, bookId, madeAt));
    }
  }

  private final JdbcClient sql;

  FactStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<BookCatalogued> books(long after, int limit) {
    return sql.sql(
            """
            select id, isbn, title, authors, year, language, row_version, catalogued_at
            from books where id > :after order by id limit :limit
            """)
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, number) ->
                new BookCatalogued(
                    row.getLong("id"),
                    row.getString("isbn"),
                    row.getString("title"),
                    List.of((String[]) row.getArray("authors").getArray()),
                    row.getObject("year", Integer.class),
                    row.getString("language"),
                    row.getLong("row_version"),
                    row.getObject("catalogued_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** With the readers whose loans are used, and who were not forgotten since the backup. */
  List<LoanRow> loans(long after, int limit) {
    return sql.sql(
            """
            select l.id, l.book_id, l.made_at, l.origin, r.id as reader
            from loans l left join readers r on r.id = l.reader_id and r.privacy = 'USED'
              and not exists (select from erasures e where e.reader_id = r.id)
            where l.id > :after order by l.id limit :limit
            """)
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, number) ->
                new LoanRow(
                    row.getLong("id"),
                    row.getLong("book_id"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    LoanOrigin.valueOf(row.getString("origin")),
                    row.getObject("reader", Long.class)))
        .list();
  }
}
