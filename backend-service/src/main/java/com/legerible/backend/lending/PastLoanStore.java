package com.legerible.backend.lending;

import com.legerible.contracts.rest.Privacy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many past loans in Postgres, with one statement whatever their number. */
@Repository
final class PastLoanStore {

  /** A loan that was written down. */
  record Made(long id, long readerId, long bookId, Instant madeAt, Privacy privacy) {}

  /** “PASTLOAN” in ASCII: any number will do that nobody else locks. */
  private static final long LOCK = 0x50415354_4c4f414eL;

  private static final String GIVEN =
      """
      unnest(:readers::bigint[], :books::bigint[], :times::timestamptz(3)[])
        with ordinality as g (reader, book, made_at, place)
      """;

  private final JdbcClient sql;

  PastLoanStore(JdbcClient sql) {
    this.sql = sql;
  }

  void lock() {
    sql.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().listOfRows();
  }

  List<PastLoan> known(List<PastLoan> loans) {
    return given(
            "select g.reader, g.book, g.made_at from "
                + GIVEN
                + """
                 join readers r on r.id = g.reader
                where exists (select from loans l
                  where l.book_id = g.book and l.made_at = g.made_at and l.reader_id is not distinct
                    from case when r.privacy = 'FORGOTTEN' then null else g.reader end)
                """,
            loans)
        .query(
            (row, number) ->
                new PastLoan(
                    row.getLong("reader"),
                    row.getLong("book"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The readers' rows are shared, so that none of them is forgotten meanwhile. */
  List<Made> insert(List<PastLoan> loans) {
    return given(
            """
            with wanted as materialized (
              select nextval('loan_ids') as id, g.reader, g.book, g.made_at, r.privacy from
            """
                + GIVEN
                + """
                 join readers r on r.id = g.reader join books b on b.id = g.book
                order by g.place for share of r
              ), made as (
                insert into loans (id, reader_id, book_id, made_at, origin)
                select id, case when privacy = 'FORGOTTEN' then null else reader end, book, made_at,
                  'IMPORT' from wanted
              )
              select * from wanted
            """,
            loans)
        .query(
            (row, number) ->
                new Made(
                    row.getLong("id"),
                    row.getLong("reader"),
                    row.getLong("book"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    Privacy.valueOf(row.getString("privacy"))))
        .list();
  }

  private JdbcClient.StatementSpec given(String statement, List<PastLoan> loans) {
    return sql.sql(statement)
        .param("readers", loans.stream().map(PastLoan::readerId).toArray(Long[]::new))
        .param("books", loans.stream().map(PastLoan::bookId).toArray(Long[]::new))
        .param(
            "times",
            loans.stream()
                .map(loan -> loan.madeAt().atOffset(ZoneOffset.UTC))
                .map(OffsetDateTime::toString)
                .toArray(String[]::new));
  }
}
