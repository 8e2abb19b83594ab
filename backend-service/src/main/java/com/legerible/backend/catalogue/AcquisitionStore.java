package com.legerible.backend.catalogue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many books in Postgres, with one statement whatever their number. */
@Repository
final class AcquisitionStore {

  private static final String ROWS =
      """
      from unnest(:ids::bigint[], :isbns::text[], :titles::text[], :authors::text[],
        :years::integer[], :languages::text[], :provenances::text[], :folded::text[],
        :words::text[])
        as r (id, isbn, title, authors, year, language, provenance, folded, words)
      """;

  /** Without the words to search for: Postgres would take long to write them as text. */
  private static final String STORED =
      "id, isbn, title, authors, year, language, provenance, row_version, catalogued_at";

  private static final long FIRST_VERSION = 1;

  private final JdbcClient sql;

  AcquisitionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Until the end of the running transaction, so that no book appears twice. */
  void lockCatalogue() {
    sql.sql("select lock_catalogue()").query().listOfRows();
  }

  /** The books that the descriptions are about, locked until the end of the transaction. */
  List<StoredBook> find(List<Description> books) {
    return sql.sql(
            """
            select %1$s from books where isbn = any (:isbns::text[])
            union all
            select %1$s from (select distinct told from unnest(:titles::text[]) as n (told)) t
              join books b on b.title = t.told and b.isbn is null
            """
                .formatted(STORED))
        .param(
            "isbns",
            books.stream().map(Description::isbn).filter(Objects::nonNull).toArray(String[]::new))
        .param(
            "titles",
            books.stream()
                .filter(b -> b.isbn() == null)
                .map(Description::title)
                .toArray(String[]::new))
        .query((row, number) -> BookRows.stored(row))
        .list();
  }

  List<StoredBook> insert(List<ReadyBook> books) {
    if (books.isEmpty()) {
      return List.of();
    }
    Long[] ids = newIds(books.size());
    // Postgres keeps what it is told, so only what it adds, the same for all, is read back.
    Instant at =
        sql.sql(
                """
                with added as (
                  insert into books
                    (id, isbn, title, authors, year, language, provenance, search_text, words)
                  overriding system value
                  select id, isbn, title, authors::text[], year, language, provenance::jsonb,
                    folded, words::tsvector
                """
                    + ROWS
                    + " returning catalogued_at) select max(catalogued_at) as at from added")
            .params(new BookArrays(ids, books).parameters())
            .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
            .single();
    return IntStream.range(0, ids.length)
        .mapToObj(i -> new StoredBook(ids[i], books.get(i).description(), FIRST_VERSION, at))
        .toList();
  }

  private Long[] newIds(int number) {
    return sql.sql(
            """
            select nextval(pg_get_serial_sequence('books', 'id')) from generate_series(1, :number)
            """)
        .param("number", number)
        .query(Long.class)
        .list()
        .toArray(Long[]::new);
  }

  List<StoredBook> update(List<MergeTable.Altered> books) {
    Long[] ids = books.stream().map(MergeTable.Altered::id).toArray(Long[]::new);
    List<ReadyBook> ready = books.stream().map(MergeTable.Altered::book).toList();
    return update(new BookArrays(ids, ready), null);
  }

  /** Only where nobody has changed the book since. */
  List<StoredBook> restore(List<TakenBack> books) {
    List<Long> ids = new ArrayList<>();
    List<ReadyBook> befores = new ArrayList<>();
    List<Long> versions = new ArrayList<>();
    for (TakenBack book : books) {
      if (book.before() != null) {
        ids.add(book.bookId());
        befores.add(ReadyBook.of(StoredText.description(book.before())));
        versions.add(book.rowVersion());
      }
    }
    var rows = new BookArrays(ids.toArray(Long[]::new), befores);
    return update(rows, versions.toArray(Long[]::new));
  }

  private List<StoredBook> update(BookArrays rows, Long @Nullable [] versions) {
    if (rows.isEmpty()) {
      return List.of();
    }
    return sql.sql(
            """
            update books b set title = r.title, authors = r.authors::text[], year = r.year,
              language = r.language, provenance = r.provenance::jsonb, search_text = r.folded,
              words = r.words::tsvector,
              row_version = b.row_version + 1, catalogued_at = now()
            """
                + ROWS
                + """
                where b.id = r.id and (:versions::bigint[] is null or b.row_version =
                  (:versions::bigint[])[array_position(:ids::bigint[], b.id)])
                returning b.*
                """)
        .params(rows.parameters())
        .param("versions", versions)
        .query((row, number) -> BookRows.stored(row))
        .list();
  }

  /** Those that were added, and that nobody has loaned or changed since. */
  List<Long> remove(List<TakenBack> books) {
    List<TakenBack> added = books.stream().filter(b -> b.before() == null).toList();
    if (added.isEmpty()) {
      return List.of();
    }
    // A loan that begins now waits for a moment and then finds no book.
    sql.sql("lock table loans in share mode").update();
    return sql.sql(
            """
            delete from books b
            using unnest(:ids::bigint[], :versions::bigint[]) as t (id, version)
            where b.id = t.id and b.row_version = t.version
              and not exists (select from loans l where l.book_id = b.id)
            returning b.id
            """)
        .param("ids", added.stream().map(TakenBack::bookId).toArray(Long[]::new))
        .param("versions", added.stream().map(TakenBack::rowVersion).toArray(Long[]::new))
        .query(Long.class)
        .list();
  }
}
