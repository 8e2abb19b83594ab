package com.legerible.backend.privacy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which books readers do not want to see again. */
@Repository
final class DeclinedStore {

  private final JdbcClient sql;

  DeclinedStore(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(long readerId, long bookId) {
    sql.sql(
            """
            insert into declined_books (reader_id, book_id)
            select r.id, b.id from readers r, books b where r.id = :reader and b.id = :book
            on conflict do nothing
            """)
        .param("reader", readerId)
        .param("book", bookId)
        .update();
  }

  void delete(long readerId, long bookId) {
    sql.sql("delete from declined_books where reader_id = :reader and book_id = :book")
        .param("reader", readerId)
        .param("book", bookId)
        .update();
  }

  List<Long> of(long readerId) {
    return sql.sql("select book_id from declined_books where reader_id = :reader order by book_id")
        .param("reader", readerId)
        .query(Long.class)
        .list();
  }
}
