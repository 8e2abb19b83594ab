package com.legerible.backend.recommendations;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a reader has loaned, and what is new to them. */
@Component
final class RecommendationStore {

  private final JdbcClient jdbc;

  RecommendationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the books that the reader has loaned. */
  Set<Long> loaned(long readerId, Collection<Long> bookIds) {
    return new LinkedHashSet<>(
        jdbc.sql("select distinct book_id from loans where reader_id = ? and book_id = any(?)")
            .param(readerId)
            .param(bookIds.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** The newest books that the reader has not loaned, some of them left out. */
  List<Long> newest(long readerId, Collection<Long> leftOut, int limit) {
    return jdbc.sql(
            """
            select id from books b
            where id <> all(?)
              and not exists (select from loans l where l.reader_id = ? and l.book_id = b.id)
            order by catalogued_at desc, id desc limit ?
            """)
        .param(leftOut.toArray(Long[]::new))
        .param(readerId)
        .param(limit)
        .query(Long.class)
        .list();
  }
}
