package com.legerible.backend.privacy;

import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.rest.Privacy;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes what Postgres knows about a reader. */
@Repository
final class PrivacyStore {

  private final JdbcClient sql;

  PrivacyStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Loans of the reader that are being made end first, and new ones wait. */
  Optional<Privacy> lock(long readerId) {
    return sql.sql("select privacy from readers where id = :id for update")
        .param("id", readerId)
        .query((row, number) -> Privacy.valueOf(row.getString(1)))
        .optional();
  }

  void set(long readerId, Privacy privacy) {
    sql.sql("update readers set privacy = :privacy where id = :id")
        .param("id", readerId)
        .param("privacy", privacy.name())
        .update();
  }

  List<ReaderLoaned> loans(long readerId, long afterLoan, int limit) {
    return sql.sql(
            """
            select id, book_id, made_at from loans
            where reader_id = :reader and id > :after order by id limit :limit
            """)
        .param("reader", readerId)
        .param("after", afterLoan)
        .param("limit", limit)
        .query(
            (row, number) ->
                new ReaderLoaned(
                    readerId,
                    row.getLong("id"),
                    row.getLong("book_id"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Takes the reader off all loans. The keys of the loans stay, so that a repeated request makes no
   * second loan, but only whoever knows reader and key can find them.
   */
  void forgetWhoLoaned(long readerId) {
    sql.sql("update loans set reader_id = null where reader_id = :id")
        .param("id", readerId)
        .update();
    sql.sql(
            """
            update idempotency_keys set reader_id = 0,
              key = encode(sha256(convert_to(reader_id || ':' || key, 'UTF8')), 'hex')
            where reader_id = :id
            """)
        .param("id", readerId)
        .update();
  }

  void deleteRecommended(long readerId) {
    sql.sql("delete from recommended where reader = :reader")
        .param("reader", Long.toString(readerId))
        .update();
  }

  /**
   * Empties the refused lines of loan histories that hold the reader's user name, or what a file
   * called them. Too many rather than too few: a short name may be part of another word.
   */
  void blankRefusedLoans(long readerId) {
    sql.sql(
            """
            update import_refusals r set text = null,
              reason = case when strpos(lower(r.reason), n.name) > 0
                then 'The line named a reader who has left.' else r.reason end
            from imports i, (
              select regexp_replace(lower(user_name), '^imported-(?=.)', '') as name
              from readers where id = :id) n
            where i.id = r.import and i.kind = 'loans'
              and (strpos(lower(r.reason), n.name) > 0
                -- Within quotes, CSV writes each quote twice.
                or strpos(replace(lower(r.text), '""', '"'), n.name) > 0)
            """)
        .param("id", readerId)
        .update();
  }

  /** The rows that only the account holds together go with it. */
  void deleteAccount(long readerId, String subject, String forgotten) {
    sql.sql("delete from idempotency_keys where reader_id = :id").param("id", readerId).update();
    sql.sql("update audit set subject = :forgotten where subject = :subject")
        .param("forgotten", forgotten)
        .param("subject", subject)
        .update();
    sql.sql("update dead_letter_replays set replayed_by = 0 where replayed_by = :id")
        .param("id", readerId)
        .update();
    sql.sql("delete from readers where id = :id").param("id", readerId).update();
    sql.sql("insert into erasures (reader_id) values (:id) on conflict do nothing")
        .param("id", readerId)
        .update();
  }

  /** Readers who were forgotten and are here all the same: a backup from before brought them. */
  List<Long> cameBack() {
    return sql.sql("select id from readers where id in (select reader_id from erasures)")
        .query(Long.class)
        .list();
  }
}
