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
  public VersionedTotals read() {
    return jdbc.sql(
            """
            select (select books from books_counted) as books,
              coalesce(sum(loans), 0)::bigint as loans,
              (select count(*) from readers where not synthetic) as readers,
              coalesce(sum(changes), 0)::bigint as changes
            from loans_counted
            """)
        .query(
            (row, number) ->
                new VersionedTotals(
                    new Totals(row.getLong("books"), row.getLong("loans"), row.getLong("readers")),
                    row.getLong("changes")))
        .single();
  }
}
