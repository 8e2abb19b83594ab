package com.legerible.benchmarks.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Copies made books into the empty tables of a catalogue, with all that is kept beside them; the
 * indexes are built afterwards, as a restore does.
 */
public final class Loading {

  private static final int BUFFER = 1 << 16;

  private final Connection connection;

  public Loading(Connection connection) {
    this.connection = connection;
  }

  public void load(MadeCatalogue catalogue) throws SQLException {
    run("truncate books, book_loans, works, removed_books cascade");
    Map<String, String> indexes = indexes();
    for (String name : indexes.keySet()) {
      run("drop index " + name);
    }
    run("alter table books disable trigger user");
    run("set maintenance_work_mem = '512MB'");
    copy(
        "copy books (id, isbn, title, authors, year, language, provenance, search_text, words)"
            + " from stdin",
        catalogue,
        Loading::book);
    copy(
        "copy book_loans (book_id, loans) from stdin",
        catalogue,
        book -> book.id() + "\t" + book.loans());
    run("insert into works (work, editions) select work, count(*) from books group by work");
    run("update books_counted set books = (select count(*) from books)");
    // Their ids were given; the next new book gets one behind them.
    run("select setval(pg_get_serial_sequence('books', 'id'), (select max(id) from books))");
    for (String definition : indexes.values()) {
      run(definition);
    }
    run("alter table books enable trigger user");
    run("vacuum (analyze) books");
    run("vacuum (analyze) book_loans");
    run("vacuum (analyze) works");
  }

  private Map<String, String> indexes() throws SQLException {
    Map<String, String> found = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select indexname, indexdef from pg_indexes
                where tablename in ('books', 'book_loans') and indexname not like '%_pkey'
                  and indexname <> 'books_isbn_key'
                """)) {
      while (row.next()) {
        found.put(row.getString(1), row.getString(2));
      }
    }
    return found;
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Line {
    String of(MadeBook book);
  }

  private void copy(String statement, MadeCatalogue catalogue, Line line) throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    StringBuilder lines = new StringBuilder(BUFFER);
    try {
      catalogue.forEach(
          book -> {
            lines.append(line.of(book)).append('\n');
            if (lines.length() > BUFFER) {
              send(copy, lines);
            }
          });
      send(copy, lines);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, StringBuilder lines) {
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    lines.setLength(0);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException("Postgres does not take the books", e));
    }
  }

  private static String book(MadeBook book) {
    List<String> folded = new ArrayList<>();
    folded.add(book.foldedTitle());
    folded.addAll(book.authors());
    folded.add(book.isbn());
    return String.join(
        "\t",
        Long.toString(book.id()),
        book.isbn(),
        book.title(),
        "{\"" + String.join("\",\"", book.authors()) + "\"}",
        book.year() == null ? "\\N" : book.year().toString(),
        book.language(),
        "{}",
        String.join(" | ", folded),
        words(book));
  }

  /** As the backend writes them. */
  private static String words(MadeBook book) {
    StringBuilder entries = new StringBuilder("'*' '^" + book.foldedTitle() + "'");
    int place = 0;
    for (String word : book.titleWords()) {
      entries.append(" '").append(word).append("':").append(++place).append('A');
    }
    for (String author : book.authors()) {
      entries.append(" '=").append(author).append('\'');
      place += 2;
      for (String word : author.split(" ", -1)) {
        entries.append(" '").append(word).append("':").append(++place).append('B');
      }
    }
    return entries + " '@" + book.isbn() + "' '#" + book.language() + "'";
  }
}
