package com.legerible.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.events.ReaderLoaned;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads back what the lake holds. */
final class LakeReader implements AutoCloseable {

  private final CqlSession session;

  LakeReader(String address) {
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    session =
        CqlSession.builder()
            .addContactPoint(new InetSocketAddress("127.0.0.1", port))
            .withLocalDatacenter("datacenter1")
            .build();
  }

  Map<Long, LoanMade> loans() {
    Map<Long, LoanMade> loans = new HashMap<>();
    for (Row row : session.execute("SELECT * FROM legerible.loans_by_day")) {
      LoanMade loan =
          new LoanMade(
              row.getLong("loan_id"),
              row.getLong("book_id"),
              row.getInstant("made_at"),
              LoanOrigin.valueOf(row.getString("origin")));
      loans.put(loan.loanId(), loan);
    }
    return loans;
  }

  Map<Long, ReaderLoaned> readerLoans() {
    Map<Long, ReaderLoaned> loans = new HashMap<>();
    for (Row row : session.execute("SELECT * FROM legerible.reader_loans")) {
      ReaderLoaned loan =
          new ReaderLoaned(
              row.getLong("reader_id"),
              row.getLong("loan_id"),
              row.getLong("book_id"),
              row.getInstant("made_at"));
      loans.put(loan.loanId(), loan);
    }
    return loans;
  }

  Set<Long> undone() {
    Set<Long> loans = new HashSet<>();
    for (Row row : session.execute("SELECT loan_id, undone_position FROM legerible.loans_by_day")) {
      if (!row.isNull("undone_position")) {
        loans.add(row.getLong("loan_id"));
      }
    }
    return loans;
  }

  /** How many loans the newest minute of all loans counts. */
  long newestThroughLoan() {
    long newest = 0;
    long loans = 0;
    for (Row row :
        session.execute(
            "SELECT * FROM legerible.top_ten_minutes WHERE ranked_window = 'all' ALLOW FILTERING")) {
      if (row.getLong("sequence") > newest) {
        newest = row.getLong("sequence");
        loans = row.getLong("through_loan");
      }
    }
    return loans;
  }

  /** The readers of whom the lake knows what was recommended to them. */
  Set<String> recommended() {
    Set<String> readers = new HashSet<>();
    for (Row row : session.execute("SELECT reader_id FROM legerible.recommendations_by_reader")) {
      readers.add(row.getString("reader_id"));
    }
    return readers;
  }

  /** By the name of each method, on how many loans it was measured. */
  Map<String, Long> loansOfQuality() {
    Map<String, Long> methods = new HashMap<>();
    for (Row row : session.execute("SELECT * FROM legerible.quality_by_day")) {
      assertThat(row.getDouble("ndcg_at_10")).isBetween(0.0, 1.0);
      assertThat(row.getDouble("already_loaned")).isZero();
      methods.put(row.getString("method"), row.getLong("loans"));
    }
    return methods;
  }

  @Override
  public void close() {
    session.close();
  }
}
