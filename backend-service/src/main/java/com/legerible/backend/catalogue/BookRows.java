package com.legerible.backend.catalogue;

import com.legerible.contracts.rest.Book;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads books from rows of a query that has all columns of {@code books}. */
final class BookRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BookRows() {}

  /** For lists; the query has {@code loans} and {@code editions}, too. */
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

  static StoredBook stored(ResultSet row) throws SQLException {
    var description =
        new Description(
            row.getString("isbn"),
            row.getString("title"),
            texts(row.getArray("authors")),
            number(row.getObject("year")),
            row.getString("language"),
            provenance(row));
    return new StoredBook(
        row.getLong("id"),
        description,
        row.getLong("row_version"),
        row.getObject("catalogued_at", OffsetDateTime.class).toInstant());
  }

  static Map<String, String> provenance(ResultSet row) throws SQLException {
    return JSON.readValue(row.getString("provenance"), new TypeReference<>() {});
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  static @Nullable Integer number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : null;
  }
}
