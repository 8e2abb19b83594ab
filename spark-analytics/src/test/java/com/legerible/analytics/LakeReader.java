package com.legerible.analytics;

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
    for (Row row : session.execute("SELECT * FROM legerible.loans")) {
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
    for (Row row : session.execute("SELECT loan_id FROM legerible.undone_loans")) {
      loans.add(row.getLong("loan_id"));
    }
    return loans;
  }

  /** Of the last ranking that each minute kept. */
  long newestThroughLoan() {
    long sequence = 0;
    long loans = 0;
    for (Row row : session.execute("SELECT * FROM legerible.top_ten_by_minute")) {
      if (row.getLong("generation") == 21 && row.getLong("sequence") > sequence) {
        sequence = row.getLong("sequence");
        loans = row.getLong("through_loan");
      }
    }
    return loans;
  }

  @Override
  public void close() {
    session.close();
  }
}
