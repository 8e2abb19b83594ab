package com.legerible.backend.catalogue;

import com.legerible.backend.statements.FreshPlans;
import com.legerible.contracts.rest.Book;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads lists of books in order, page by page. */
@Repository
final class BookListStore {

  /** The sort key of a listed book; what number and text mean depends on the sort. */
  record SortKey(long number, String text, long id) {

    /** Lies before the key of every book. */
    static SortKey beforeAll(BookSort sort) {
      boolean byNumber = sort != BookSort.TITLE && sort != BookSort.AUTHOR;
      return new SortKey(byNumber ? Long.MIN_VALUE : 0, "", 0);
    }
  }

  record Listed(Book book, SortKey key) {}

  private static final int FETCHED_AT_ONCE = 500;
  private static final int NO_YEAR = -32_768;
  private static final Map<BookSort, PageStatements> STATEMENTS = new EnumMap<>(BookSort.class);

  static {
    for (BookSort sort : BookSort.values()) {
      STATEMENTS.put(sort, PageStatements.of(sort));
    }
  }

  private final JdbcClient sql;

  BookListStore(DataSource source) {
    sql = JdbcClient.create(new FreshPlans(source));
  }

  /** The keys of the next books, whether they match a search or not. */
  List<SortKey> keys(BookSort sort, SortKey after, int limit) {
    return after(sql.sql(statements(sort).keys()), after, limit)
        .query((row, number) -> key(row))
        .list();
  }

  /** The books of some keys, in their order, without those that were removed meanwhile. */
  List<Listed> listed(List<SortKey> keys) {
    return read(
        sql.sql(PageStatements.LISTED)
            .param("numbers", keys.stream().map(SortKey::number).toArray(Long[]::new))
            .param("texts", keys.stream().map(SortKey::text).toArray(String[]::new))
            .param("ids", keys.stream().map(SortKey::id).toArray(Long[]::new)));
  }

  /** The next books that match. */
  List<Listed> gather(
      BookSearch search, SearchQuery query, BookSort sort, SortKey after, int limit) {
    StatementSpec asked = filtered(statements(sort).gather(), search, query);
    return read(after(asked, after, limit));
  }

  /**
   * All books that match, in order and a few at a time; to be closed, and only within a
   * transaction.
   */
  Stream<Book> all(BookSearch search, BookSort sort) {
    boolean byShelf = sort == BookSort.RELEVANCE && !search.terms().terms().isEmpty();
    StatementSpec asked = filtered(statements(sort).all(), search, SearchQuery.of(search));
    if (sort == BookSort.RELEVANCE) {
      asked =
          asked
              .param("whole", byShelf ? SearchQuery.wholeTitle(search).with() : "")
              .param("title", byShelf ? SearchQuery.anywhereInTitle(search).with() : "");
    }
    return asked.withFetchSize(FETCHED_AT_ONCE).query((row, number) -> BookRows.book(row)).stream();
  }

  private static PageStatements statements(BookSort sort) {
    return Objects.requireNonNull(STATEMENTS.get(sort));
  }

  private static StatementSpec after(StatementSpec asked, SortKey after, int limit) {
    return asked
        .param("number", after.number())
        .param("text", after.text())
        .param("id", after.id())
        .param("limit", limit);
  }

  private StatementSpec filtered(String statement, BookSearch search, SearchQuery query) {
    boolean anyYear = search.from() == null && search.to() == null;
    int from = Objects.requireNonNullElse(search.from(), anyYear ? NO_YEAR : NO_YEAR + 1);
    int to = Objects.requireNonNullElse(search.to(), Integer.MAX_VALUE);
    return sql.sql(statement)
        .param("with", query.with())
        .param("without", query.without())
        .param("first", -(long) from)
        .param("last", -(long) to);
  }

  private static List<Listed> read(StatementSpec asked) {
    return asked.query((row, number) -> new Listed(BookRows.book(row), key(row))).list();
  }

  private static SortKey key(ResultSet row) throws SQLException {
    return new SortKey(row.getLong("key_number"), row.getString("key_text"), row.getLong("id"));
  }
}
