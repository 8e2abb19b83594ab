package com.legerible.backend.lending;

import com.legerible.contracts.rest.Loan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists loans, newest first, page by page. */
@Repository
final class LoanListStore {

  /** Where a page ended. */
  record Key(Instant madeAt, long id) {}

  private final JdbcClient sql;

  LoanListStore(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * One page.
   *
   * @param readerId whose loans; absent for everybody's
   * @param patterns all of which the book's title, authors or ISBN must match
   */
  List<Loan> page(@Nullable Long readerId, String[] patterns, Optional<Key> after, int limit) {
    Key key = after.orElse(new Key(Instant.EPOCH, 0));
    return sql.sql(
            """
            select l.id, l.made_at, l.origin, l.book_id, b.title, b.authors, l.reader_id, r.name
            from loans l join books b on b.id = l.book_id left join readers r on r.id = l.reader_id
            where (:reader::bigint is null or l.reader_id = :reader::bigint)
              and b.search_text like all (:patterns::text[])
              and (:first or (l.made_at, l.id) < (:madeAt, :id))
            order by l.made_at desc, l.id desc limit :limit
            """)
        .param("reader", readerId)
        .param("patterns", patterns)
        .param("first", after.isEmpty())
        .param("madeAt", key.madeAt().atOffset(ZoneOffset.UTC))
        .param("id", key.id())
        .param("limit", limit)
        .query((row, number) -> LoanStore.loan(row))
        .list();
  }

  long count(@Nullable Long readerId, String[] patterns) {
    return sql.sql(
            """
            select count(*) from loans l
            where (:reader::bigint is null or l.reader_id = :reader::bigint)
              and (cardinality(:patterns::text[]) = 0 or l.book_id in (
                select b.id from books b where b.search_text like all (:patterns::text[])))
            """)
        .param("reader", readerId)
        .param("patterns", patterns)
        .query(Long.class)
        .single();
  }
}
