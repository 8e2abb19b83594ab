package com.legerible.backend.backup;

import com.legerible.localstack.servers.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in the tables of a library, read past its backend. */
record Tables(Postgres postgres) {

  /** How many numbers that are kept differ from a recount of what they count. */
  private static final String DIFFERENCES =
      """
      select
        (select count(*) from book_loans c full join
          (select book_id, count(*) as loans from loans group by 1) l using (book_id)
          where coalesce(c.loans, 0) <> coalesce(l.loans, 0))
        + (select count(*) from loans_by_day c full join
          (select book_id, (made_at at time zone 'UTC')::date as day, count(*) as loans
            from loans group by 1, 2) l using (book_id, day)
          where coalesce(c.loans, 0) <> coalesce(l.loans, 0))
        + abs((select coalesce(sum(loans), 0) from loans_counted) - (select count(*) from loans))
        + abs((select books from books_counted) - (select count(*) from books))
        + abs((select sum(editions) from works) - (select count(*) from books))
      """;

  /**
   * Every row of every table that nothing can count anew, apart from columns that fill themselves.
   */
  Map<String, List<String>> truth() throws SQLException {
    var truth = new LinkedHashMap<String, List<String>>();
    try (Connection connection = connection();
        Statement sql = connection.createStatement()) {
      for (String table : Truth.KEPT) {
        var rows = new ArrayList<String>();
        try (ResultSet row =
            sql.executeQuery(
                "select (to_jsonb(t) - 'changed')::text from " + table + " t order by 1")) {
          while (row.next()) {
            rows.add(row.getString(1));
          }
        }
        truth.put(table, rows);
      }
    }
    return truth;
  }

  long differences() throws SQLException {
    return number(DIFFERENCES);
  }

  long number(String query, Object... values) throws SQLException {
    try (Connection connection = connection();
        PreparedStatement sql = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        sql.setObject(i + 1, values[i]);
      }
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  void execute(String statement) throws SQLException {
    try (Connection connection = connection()) {
      connection.createStatement().execute(statement);
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
  }
}
