package com.legerible.backend.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the books of an older catalogue the words that the search looks for. */
@Component
final class BookWordsMigration implements JavaMigration {

  private static final int BATCH = 1_000;

  private record Row(
      long id,
      String title,
      List<String> authors,
      @Nullable String isbn,
      @Nullable String language) {}

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("3.1");
  }

  @Override
  public String getDescription() {
    return "words of books";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    List<Row> rows = read(connection, 0);
    while (!rows.isEmpty()) {
      write(connection, rows);
      rows = read(connection, rows.get(rows.size() - 1).id());
    }
  }

  private static List<Row> read(Connection connection, long afterId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, title, authors, isbn, language from books where id > ? order by id"
                + " limit ?")) {
      select.setLong(1, afterId);
      select.setInt(2, BATCH);
      try (ResultSet row = select.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(
              new Row(
                  row.getLong("id"),
                  row.getString("title"),
                  BookRows.texts(row.getArray("authors")),
                  row.getString("isbn"),
                  row.getString("language")));
        }
        return rows;
      }
    }
  }

  private static void write(Connection connection, List<Row> rows) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update books set search_text = ?, words = ?::tsvector where id = ?")) {
      for (Row row : rows) {
        BookTexts texts = BookTexts.of(row.title(), row.authors(), row.isbn(), row.language());
        update.setString(1, texts.folded());
        update.setString(2, texts.words());
        update.setLong(3, row.id());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
