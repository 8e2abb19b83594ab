package com.legerible.backend.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The books of the demonstration library, from a table in the product. */
final class FirstBooks {

  private static final String TABLE = "/demonstration/books.csv";

  /** A line of the table. */
  record FirstBook(
      @Nullable String isbn,
      String title,
      List<String> authors,
      @Nullable Integer year,
      @Nullable String language) {}

  private FirstBooks() {}

  static List<FirstBook> read() {
    try (InputStream in = Objects.requireNonNull(FirstBooks.class.getResourceAsStream(TABLE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(FirstBooks::book)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + TABLE + " of the product is not readable", e);
    }
  }

  private static FirstBook book(String line) {
    List<String> cells = cells(line);
    List<String> authors =
        Arrays.stream(cells.get(2).split(";"))
            .map(String::strip)
            .filter(a -> !a.isEmpty())
            .toList();
    String year = cells.get(3);
    return new FirstBook(
        emptyToNull(cells.get(0)),
        cells.get(1),
        authors,
        year.isEmpty() ? null : Integer.valueOf(year),
        emptyToNull(cells.get(4)));
  }

  /** The cells of a line; quotes hold a comma together, and no cell contains a quote. */
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static @Nullable String emptyToNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
