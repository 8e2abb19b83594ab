package com.legerible.backend.catalogue;

import com.legerible.contracts.rest.Book;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The books in Postgres. */
@Repository
final class BookStore {

  private static final String SELECT =
      """
      select b.*, coalesce(l.loans, 0) as loans, coalesce(w.editions, 1) as editions
      from books b left join book_loans l on l.book_id = b.id left join works w on w.work = b.work
      """;

  private final JdbcClient sql;
  private final JsonMapper json;

  BookStore(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<Book> find(long id) {
    return sql.sql(SELECT + " where b.id = :id")
        .param("id", id)
        .query((row, number) -> BookRows.book(row))
        .optional();
  }

  /** Nothing where there is no such book. */
  Map<String, String> provenance(long id) {
    return sql.sql("select provenance from books where id = :id")
        .param("id", id)
        .query((row, number) -> BookRows.provenance(row))
        .optional()
        .orElse(Map.of());
  }

  Optional<Book> findByIsbn(String isbn) {
    return sql.sql(SELECT + " where b.isbn = :isbn")
        .param("isbn", isbn)
        .query((row, number) -> BookRows.book(row))
        .optional();
  }

  List<Book> findAll(Collection<Long> ids) {
    return sql.sql(SELECT + " where b.id = any (:ids::bigint[])")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> BookRows.book(row))
        .list();
  }

  /** The books that are the same work, the newest first. */
  List<Book> editions(long id, int limit) {
    return sql.sql(
            SELECT
                + """
                where b.work = (select work from books where id = :id)
                order by b.year desc nulls last, b.id limit :limit
                """)
        .param("id", id)
        .param("limit", limit)
        .query((row, number) -> BookRows.book(row))
        .list();
  }

  List<Long> idsUpTo(long last) {
    return sql.sql("select id from books where id <= :last order by id")
        .param("last", last)
        .query(Long.class)
        .list();
  }

  /** Until the end of the running transaction; whoever changes books takes this lock first. */
  void lockCatalogue() {
    sql.sql("select lock_catalogue()").query().listOfRows();
  }

  /** Locks the row, so that two merges of one ISBN follow each other. */
  Optional<StoredBook> lockByIsbn(String isbn) {
    return sql.sql("select * from books where isbn = :isbn for no key update")
        .param("isbn", isbn)
        .query((row, number) -> BookRows.stored(row))
        .optional();
  }

  boolean existsWithoutIsbn(Description book) {
    return sql.sql(
            """
            select exists (select 1 from books
              where isbn is null and title = :title and authors = :authors::text[])
            """)
        .param("title", book.title())
        .param("authors", book.authors().toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /** Nothing when a book with that ISBN came into the catalogue in the meantime. */
  Optional<StoredBook> insert(Description book) {
    return withWords(
            """
            insert into books
              (isbn, title, authors, year, language, provenance, search_text, words)
            values (:isbn, :title, :authors::text[], :year, :language, :provenance::jsonb,
              :folded, :words::tsvector)
            on conflict (isbn) do nothing returning *
            """,
            book)
        .query((row, number) -> BookRows.stored(row))
        .optional();
  }

  StoredBook update(long id, Description book) {
    return withWords(
            """
            update books set title = :title, authors = :authors::text[], year = :year,
              language = :language, provenance = :provenance::jsonb, search_text = :folded,
              words = :words::tsvector, row_version = row_version + 1, catalogued_at = now()
            where id = :id returning *
            """,
            book)
        .param("id", id)
        .query((row, number) -> BookRows.stored(row))
        .single();
  }

  private JdbcClient.StatementSpec withWords(String statement, Description book) {
    BookTexts texts = BookTexts.of(book);
    return sql.sql(statement)
        .param("isbn", book.isbn())
        .param("title", book.title())
        .param("authors", book.authors().toArray(String[]::new))
        .param("year", book.year())
        .param("language", book.language())
        .param("provenance", json.writeValueAsString(book.provenance()))
        .param("folded", texts.folded())
        .param("words", texts.words());
  }
}
