package com.legerible.backend.lending;

import com.legerible.backend.csv.CsvExport;
import com.legerible.contracts.rest.Loan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists loans, newest first. Each statement is fixed and goes along one index from where the page
 * before ended: that of all loans, of some readers' or of some books'.
 */
@Repository
final class LoanListStore {

  /** Where a page ended. */
  record Key(Instant madeAt, long id) {}

  private static final String IN_ORDER = " order by l.made_at desc, l.id desc limit :limit";

  private static final String WANTED =
      "(l.made_at, l.id) < (:madeAt, :id) and l.made_at >= :from and l.made_at < :to";

  private static final String MATCH = ".words @@ :books::tsquery";

  /** Looks at the book of each loan: a join of Postgres' choice would begin with all books. */
  private static final String TITLED =
      " and (select f" + MATCH + " from books f where f.id = l.book_id)";

  private static final String OF_MATCHING =
      " and exists (select from books f where f.id = l.book_id and f" + MATCH + ")";

  private static final String ALL = shown("select * from loans l where " + WANTED + IN_ORDER);

  private static final String ALL_TITLED =
      shown("select * from loans l where " + WANTED + TITLED + IN_ORDER);

  private static final String OF_READERS =
      shown(each("unnest(:readers::bigint[])", "l.reader_id = one.id and " + WANTED));

  private static final String OF_READERS_TITLED =
      shown(each("unnest(:readers::bigint[])", "l.reader_id = one.id and " + WANTED + TITLED));

  private static final String OF_BOOKS =
      shown(
          each(
              "(select b.id from books b where b" + MATCH + ")",
              "l.book_id = one.id and " + WANTED));

  private final JdbcClient sql;

  LoanListStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Not more rows of each reader or book than the page has. */
  private static String each(String ones, String condition) {
    return "select l.* from "
        + (ones + " as one (id) cross join lateral (")
        + ("select * from loans l where " + condition + IN_ORDER + ") l")
        + IN_ORDER;
  }

  private static String shown(String loans) {
    return "select l.id, l.made_at, l.origin, l.book_id, b.title, b.authors, l.reader_id, r.name"
        + (" from (" + loans + ") l join books b on b.id = l.book_id")
        + " left join readers r on r.id = l.reader_id order by l.made_at desc, l.id desc";
  }

  /**
   * One page.
   *
   * @param readers whose loans; absent for everybody's
   * @param byBook whether to begin with the books that match, not with the newest loans
   */
  List<Loan> page(
      LoanSearch search, Long @Nullable [] readers, boolean byBook, Key after, int limit) {
    return rows(statement(search, readers, byBook), search, readers, after)
        .param("limit", limit)
        .query((row, number) -> LoanStore.loan(row))
        .list();
  }

  /** All of them, read bit by bit within the running transaction. */
  Stream<Loan> all(LoanSearch search, Long @Nullable [] readers, boolean byBook, Key after) {
    return rows(statement(search, readers, byBook), search, readers, after)
        .param("limit", Long.MAX_VALUE)
        .withFetchSize(CsvExport.FETCHED_AT_ONCE)
        .query((row, number) -> LoanStore.loan(row))
        .stream();
  }

  private static String statement(LoanSearch search, Long @Nullable [] readers, boolean byBook) {
    boolean titled = !search.books().all();
    if (readers != null) {
      return titled ? OF_READERS_TITLED : OF_READERS;
    }
    if (!titled) {
      return ALL;
    }
    return byBook ? OF_BOOKS : ALL_TITLED;
  }

  private JdbcClient.StatementSpec rows(
      String statement, LoanSearch search, Long @Nullable [] readers, Key after) {
    return filtered(statement, search, readers)
        .param("madeAt", after.madeAt().atOffset(ZoneOffset.UTC))
        .param("id", after.id());
  }

  private JdbcClient.StatementSpec filtered(
      String statement, LoanSearch search, Long @Nullable [] readers) {
    JdbcClient.StatementSpec rows =
        sql.sql(statement)
            .param("from", search.from().atOffset(ZoneOffset.UTC))
            .param("to", search.to().atOffset(ZoneOffset.UTC))
            .param("books", search.books().query());
    return readers == null ? rows : rows.param("readers", readers);
  }

  /** How many loans the books have that match, and how many books those are. */
  record Matching(long loans, long books) {}

  Matching matching(LoanSearch search) {
    return sql.sql(
            """
            select coalesce(sum(c.loans), 0)::bigint as loans, count(*) as books
            from books b join book_loans c on c.book_id = b.id
            where b.words @@ :books::tsquery
            """)
        .param("books", search.books().query())
        .query((row, number) -> new Matching(row.getLong("loans"), row.getLong("books")))
        .single();
  }

  /** All loans, net of undos, as the consumers of the log have counted them. */
  long countedLoans() {
    return sql.sql("select coalesce(sum(loans), 0)::bigint from loans_counted")
        .query(Long.class)
        .single();
  }

  /** Counts along an index. */
  long count(LoanSearch search, Long @Nullable [] readers) {
    String period = "l.made_at >= :from and l.made_at < :to";
    String titled = search.books().all() ? "" : OF_MATCHING;
    String whose = readers == null ? "" : " and l.reader_id = any (:readers::bigint[])";
    return filtered(
            "select count(*) from loans l where " + period + titled + whose, search, readers)
        .query(Long.class)
        .single();
  }
}
