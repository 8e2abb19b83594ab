package com.legerible.backend.lending;

import com.legerible.backend.statements.StatementFile;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Privacy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The loans and their idempotency keys in Postgres. */
@Repository
final class LoanStore {

  /** A new loan, and what its reader lets the library do with it. */
  record Lent(Loan loan, Privacy privacy) {}

  private static final String MAKE_LOAN = StatementFile.read(LoanStore.class, "make-loan.sql");

  private final JdbcClient sql;

  LoanStore(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Claims the key and makes the loan in one statement. A parallel request with the same key waits
   * here until the first one has committed, and then gets nothing. The reader's row is shared until
   * the end of the transaction, so that no loan is made by a choice of privacy that has changed.
   *
   * @return nothing when the key is taken, or when there is no such book or reader
   */
  Optional<Lent> insert(long readerId, long bookId, String key, LoanOrigin origin) {
    return sql.sql(MAKE_LOAN)
        .param("reader", readerId)
        .param("book", bookId)
        .param("key", key)
        .param("digest", digest(readerId, key))
        .param("origin", origin.name())
        .query((row, number) -> new Lent(loan(row), Privacy.valueOf(row.getString("privacy"))))
        .optional();
  }

  /** The loan that was made with a key. */
  Optional<Loan> findByKey(long readerId, String key) {
    return sql.sql(
            """
            select l.id, l.made_at, l.origin, l.book_id, b.title, b.authors, l.reader_id, r.name
            from idempotency_keys k join loans l on l.id = k.loan_id
              join books b on b.id = l.book_id left join readers r on r.id = l.reader_id
            where (k.reader_id, k.key) in ((:reader, :key), (0, :digest))
            """)
        .param("reader", readerId)
        .param("key", key)
        .param("digest", digest(readerId, key))
        .query((row, number) -> loan(row))
        .optional();
  }

  /** Under which the key of a reader is kept who chose to be forgotten. */
  private static String digest(long readerId, String key) {
    try {
      byte[] bytes = (readerId + ":" + key).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  int deleteOldKeys(int days) {
    return sql.sql(
            "delete from idempotency_keys where created_at < now() - make_interval(days => :days)")
        .param("days", days)
        .update();
  }

  static Loan loan(ResultSet row) throws SQLException {
    return new Loan(
        row.getLong("id"),
        row.getLong("book_id"),
        row.getString("title"),
        List.of((String[]) row.getArray("authors").getArray()),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        LoanOrigin.valueOf(row.getString("origin")),
        borrower(row));
  }

  /** Absent where the reader is forgotten. */
  private static Loan.@Nullable Borrower borrower(ResultSet row) throws SQLException {
    long id = row.getLong("reader_id");
    return row.wasNull() ? null : new Loan.Borrower(id, row.getString("name"));
  }
}
