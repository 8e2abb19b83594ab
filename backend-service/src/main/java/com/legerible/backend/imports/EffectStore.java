package com.legerible.backend.imports;

import com.legerible.backend.catalogue.Acquired;
import com.legerible.backend.catalogue.TakenBack;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What imports have changed, so that it can be taken back. */
@Repository
final class EffectStore {

  private final JdbcClient sql;

  EffectStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Keeps the oldest before-image of a book: an undo goes back to before the import. */
  void rememberBooks(long importId, List<Acquired> acquired) {
    Map<Long, Acquired> changed = new LinkedHashMap<>();
    for (Acquired book : acquired) {
      if (book.outcome() != Acquired.Outcome.DUPLICATE && book.bookId() != null) {
        changed.putIfAbsent(book.bookId(), book);
      }
    }
    sql.sql(
            """
            insert into import_books (import, book, row_version, before)
            select :import, book, version, before
            from unnest(:books::bigint[], :versions::bigint[], :befores::text[])
              as n (book, version, before)
            on conflict (import, book) do update set row_version = excluded.row_version
            """)
        .param("import", importId)
        .param("books", changed.keySet().toArray(Long[]::new))
        .param("versions", changed.values().stream().map(Acquired::rowVersion).toArray(Long[]::new))
        .param("befores", changed.values().stream().map(Acquired::before).toArray(String[]::new))
        .update();
  }

  void rememberLoans(long importId, List<Long> loans) {
    sql.sql("insert into import_loans select :import, unnest(:loans::bigint[])")
        .param("import", importId)
        .param("loans", loans.toArray(Long[]::new))
        .update();
  }

  void rememberReaders(long importId, List<Long> readers) {
    sql.sql("insert into import_readers select :import, unnest(:readers::bigint[])")
        .param("import", importId)
        .param("readers", readers.toArray(Long[]::new))
        .update();
  }

  /** Those of the keys that an earlier part of the same dry run had. */
  Set<String> foreseenLoans(long importId, List<String> keys) {
    return new HashSet<>(
        sql.sql("select key from book_previews where preview = :import and key = any (:keys)")
            .param("import", importId)
            .param("keys", keys.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  void foreseeLoans(long importId, List<String> keys) {
    sql.sql(
            """
            insert into book_previews (preview, key, book)
            select :import, unnest(:keys::text[]), '' on conflict do nothing
            """)
        .param("import", importId)
        .param("keys", keys.toArray(String[]::new))
        .update();
  }

  /** The next books to take back, which are forgotten here at once. */
  List<TakenBack> takeBooks(long importId, int limit) {
    return sql.sql(
            """
            delete from import_books where import = :import and book in (
              select book from import_books where import = :import order by book limit :limit)
            returning book, row_version, before
            """)
        .param("import", importId)
        .param("limit", limit)
        .query(
            (row, number) ->
                new TakenBack(
                    row.getLong("book"), row.getLong("row_version"), row.getString("before")))
        .list();
  }

  /**
   * A change and its undo leave a book as it was, two versions later: so what other imports did to
   * it before can still be taken back.
   */
  void foldUndone(List<Long> books) {
    if (books.isEmpty()) {
      return;
    }
    sql.sql(
            """
            update import_books b set row_version = b.row_version + 2
            from imports i, unnest(:books::bigint[]) as u (book)
            where b.import = i.id and b.book = u.book
            """)
        .param("books", books.toArray(Long[]::new))
        .update();
  }

  /** The next loans to take back, likewise. */
  List<Long> takeLoans(long importId, int limit) {
    return sql
        .sql(
            """
            delete from import_loans where import = :import and loan in (
              select loan from import_loans where import = :import order by loan limit :limit)
            returning loan
            """)
        .param("import", importId)
        .param("limit", limit)
        .query(Long.class)
        .list()
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }
}
