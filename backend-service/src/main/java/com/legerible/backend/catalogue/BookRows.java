package com.legerible.backend.catalogue;

import com.legerible.contracts.rest.Book;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads books from rows of a query that has the columns of {@code books}, {@code loans} and {@code
 * editions}.
 */
final class BookRows {

  private BookRows() {}

  static Book book(ResultSet row) throws SQLException {
    return new Book(
        row.getLong("id"),
        row.getString("isbn"),
        row.getString("title"),
        texts(row.getArray("authors")),
        number(row.getObject("year")),
        row.getString("language"),
        row.getLong("loans"),
        row.getInt("editions"));
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  static @Nullable Integer number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : null;
  }
}
