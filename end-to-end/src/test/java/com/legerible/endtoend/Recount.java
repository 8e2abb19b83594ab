package com.legerible.endtoend;

import com.legerible.contracts.rest.Ranking;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The truth, counted in SQL from the loans themselves. */
final class Recount {

  private static final String TOP_TEN =
      """
      SELECT b.id, b.title, b.authors, count(*) AS loans
      FROM loans l JOIN books b ON b.id = l.book_id
      GROUP BY b.id
      ORDER BY loans DESC, b.id
      LIMIT 10
      """;

  private final String url;
  private final String user;
  private final String password;

  Recount(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  List<Ranking.Entry> topTen() {
    return query(
        TOP_TEN,
        row -> {
          Array authors = row.getArray("authors");
          return new Ranking.Entry(
              row.getRow(),
              row.getLong("id"),
              row.getString("title"),
              List.of((String[]) authors.getArray()),
              row.getLong("loans"),
              null,
              null);
        });
  }

  /** What a ranking says, movement aside: a recount knows no past. */
  static List<Ranking.Entry> entries(Ranking ranking) {
    return ranking.entries().stream()
        .map(
            entry ->
                new Ranking.Entry(
                    entry.rank(),
                    entry.bookId(),
                    entry.title(),
                    entry.authors(),
                    entry.loans(),
                    null,
                    null))
        .toList();
  }

  long loans() {
    return query("SELECT count(*) AS loans FROM loans", row -> row.getLong("loans")).get(0);
  }

  List<Long> loanIds() {
    return query("SELECT id FROM loans", row -> row.getLong("id"));
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Row<T> row) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<T> result = new ArrayList<>();
      while (rows.next()) {
        result.add(row.read(rows));
      }
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException("The recount failed: " + sql, e);
    }
  }
}
