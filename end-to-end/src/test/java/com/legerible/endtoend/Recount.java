package com.legerible.endtoend;

import com.legerible.contracts.rest.Ranking;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The truth, counted in SQL from the loans themselves. */
final class Recount {

  static final List<String> WINDOWS = List.of("all", "24h", "1h", "5m");

  private static final String WITHIN =
      "made_at > coalesce(?::timestamptz, '-infinity') AND made_at <= ?::timestamptz";

  private static final String TOP_TEN =
      """
      SELECT b.id, b.title, b.authors, count(*) AS loans
      FROM loans l JOIN books b ON b.id = l.book_id
      WHERE %s
      GROUP BY b.id
      ORDER BY loans DESC, b.id
      LIMIT 10
      """
          .formatted(WITHIN);

  private final String url;
  private final String user;
  private final String password;

  Recount(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** Whether the ranking holds the loans made after its from and up to its asOf, and no others. */
  boolean confirms(Ranking ranking) {
    long loans =
        query(
                "SELECT count(*) AS loans FROM loans WHERE " + WITHIN,
                row -> row.getLong("loans"),
                ranking.from(),
                ranking.asOf())
            .get(0);
    return ranking.throughLoan() == loans && entries(ranking).equals(topTen(ranking));
  }

  /** Counted anew between the same instants. */
  List<Ranking.Entry> topTen(Ranking ranking) {
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
        },
        ranking.from(),
        ranking.asOf());
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

  private <T> List<T> query(String sql, Row<T> row, @Nullable Instant... values) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i] == null ? null : values[i].toString());
      }
      List<T> result = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          result.add(row.read(rows));
        }
      }
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException("The recount failed: " + sql, e);
    }
  }
}
