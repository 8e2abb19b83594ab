package com.legerible.backend.totals;

import com.legerible.contracts.rest.Totals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the totals. */
@Component
public final class TotalsStore {

  private final JdbcClient jdbc;

  public TotalsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The totals as Postgres has them now. */
  public Totals read() {
    return jdbc.sql(
            """
            select (select count(*) from books) as books,
              (select coalesce(sum(loans), 0) from loans_counted)::bigint as loans,
              (select count(*) from readers where not synthetic) as readers
            """)
        .query(
            (row, number) ->
                new Totals(row.getLong("books"), row.getLong("loans"), row.getLong("readers")))
        .single();
  }
}
