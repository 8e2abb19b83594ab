package com.legerible.backend.broadcast;

import com.legerible.contracts.rest.Loan;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up who made loans: the log does not say, and no open screen may cost a query. */
@Component
final class BorrowerStore {

  private final JdbcClient jdbc;

  BorrowerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<Long, Loan.Borrower> of(Collection<Long> loanIds) {
    Map<Long, Loan.Borrower> borrowers = new HashMap<>();
    if (!loanIds.isEmpty()) {
      jdbc.sql(
              """
              select l.id as loan, r.id, r.name
              from loans l join readers r on r.id = l.reader_id where l.id = any(?)
              """)
          .param(loanIds.toArray(Long[]::new))
          .query(
              row -> {
                borrowers.put(
                    row.getLong("loan"),
                    new Loan.Borrower(row.getLong("id"), row.getString("name")));
              });
    }
    return borrowers;
  }
}
