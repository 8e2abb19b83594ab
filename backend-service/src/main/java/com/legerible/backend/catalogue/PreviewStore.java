package com.legerible.backend.catalogue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What books would be if a preview were true, in Postgres, so that its size has no limit. */
@Repository
final class PreviewStore {

  private final JdbcClient sql;

  PreviewStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Description> find(long preview, List<Description> books) {
    return sql.sql("select book from book_previews where preview = :preview and key = any (:keys)")
        .param("preview", preview)
        .param("keys", keys(books))
        .query((row, number) -> StoredText.description(row.getString("book")))
        .list();
  }

  void put(long preview, List<Description> books) {
    sql.sql(
            """
            insert into book_previews (preview, key, book)
            select :preview, key, book
            from unnest(:keys::text[], :books::text[]) as n (key, book)
            on conflict (preview, key) do update set book = excluded.book
            """)
        .param("preview", preview)
        .param("keys", keys(books))
        .param("books", books.stream().map(StoredText::of).toArray(String[]::new))
        .update();
  }

  void delete(long preview) {
    sql.sql("delete from book_previews where preview = :preview")
        .param("preview", preview)
        .update();
  }

  private static String[] keys(List<Description> books) {
    return books.stream().map(MergeTable.Key::of).map(PreviewStore::key).toArray(String[]::new);
  }

  /** Titles may be longer than what an index can hold. */
  private static String key(MergeTable.Key key) {
    return key.isbn() == null ? Digest.of(StoredText.of(key)) : key.isbn();
  }
}
