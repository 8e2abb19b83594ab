package com.legerible.backend.catalogue;

import com.legerible.backend.statements.FreshPlans;
import com.legerible.contracts.rest.Book;
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

  /**
   * The next books that match among those that follow in the order.
   *
   * @param step how many books are looked at
   */
  List<Listed> walk(
      BookSearch search, SearchQuery query, BookSort sort, SortKey after, int limit, long step) {
    return read(asked(statements(sort).walk(), search, query, after, limit).param("step", step));
  }

  /** The next books that match. */
  List<Listed> gather(
      BookSearch search, SearchQuery query, BookSort sort, SortKey after, int limit) {
    return read(asked(statements(sort).gather(), search, query, after, limit));
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

  private StatementSpec asked(
      String statement, BookSearch search, SearchQuery query, SortKey after, int limit) {
    return filtered(statement, search, query)
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
    return asked
        .query(
            (row, number) ->
                new Listed(
                    BookRows.book(row),
                    new SortKey(
                        row.getLong("key_number"), row.getString("key_text"), row.getLong("id"))))
        .list();
  }
}
