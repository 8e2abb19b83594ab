package com.legerible.backend.recommendations;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a reader loaned, does not want to be shown, and what is new to them. */
@Component
final class RecommendationStore {

  private final JdbcClient jdbc;

  RecommendationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the books that the reader has loaned, or is not interested in. */
  Set<Long> unwanted(long readerId, Collection<Long> bookIds) {
    Long[] asked = bookIds.toArray(Long[]::new);
    return new LinkedHashSet<>(
        jdbc.sql(
                """
                select book_id from loans where reader_id = ? and book_id = any(?)
                union select book_id from declined_books where reader_id = ? and book_id = any(?)
                """)
            .param(readerId)
            .param(asked)
            .param(readerId)
            .param(asked)
            .query(Long.class)
            .list());
  }

  /** The books that the reader loaned last, the latest first. */
  List<Long> latest(long readerId, int limit) {
    return jdbc.sql(
            """
            select book_id from (
              select book_id, made_at, id from loans where reader_id = ?
              order by made_at desc, id desc limit 50) l
            group by book_id order by max(made_at) desc, max(id) desc limit ?
            """)
        .param(readerId)
        .param(limit)
        .query(Long.class)
        .list();
  }

  /** The newest books that the reader has neither loaned nor declined. */
  List<Long> newest(long readerId, int limit) {
    return jdbc.sql(
            """
            select id from books b
            where not exists (select from loans l where l.reader_id = ? and l.book_id = b.id)
              and not exists
                (select from declined_books d where d.reader_id = ? and d.book_id = b.id)
            order by catalogued_at desc, id desc limit ?
            """)
        .param(readerId)
        .param(readerId)
        .param(limit)
        .query(Long.class)
        .list();
  }
}
