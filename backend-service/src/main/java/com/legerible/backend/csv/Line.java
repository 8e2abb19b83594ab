package com.legerible.backend.csv;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes lines as RFC 4180 has them. */
final class Line {

  /** What makes a spreadsheet take a text for a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private static final String END = "\r\n";

  private Line() {}

  static <T> String head(List<Column<T>> columns) {
    return columns.stream().map(Column::head).map(Line::cell).collect(joined());
  }

  static <T> String of(T item, List<Column<T>> columns) {
    return columns.stream().map(column -> cell(column.value().apply(item))).collect(joined());
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(",", "", END);
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    String text = harmless(value.toString());
    boolean quoted = text.chars().anyMatch(letter -> ",\"\r\n\t;'".indexOf(letter) >= 0);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /**
   * An apostrophe says to spreadsheets that what follows is text. One more stands where such
   * apostrophes belong to the text itself, so that readers can always take one away.
   */
  private static String harmless(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == '\'') {
      first++;
    }
    return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
  }
}
