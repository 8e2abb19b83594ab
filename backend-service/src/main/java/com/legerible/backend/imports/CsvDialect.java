package com.legerible.backend.imports;

import com.legerible.backend.csv.CellList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How an export writes several authors. */
enum CsvDialect {
  LEGERIBLE,
  /** All in one cell, between commas. */
  GOODBOOKS,
  /** The first in a cell of its own, the others in a second one between commas. */
  GOODREADS,
  /** Likewise between bars, and with the surname first. */
  LIBRARY_THING,
  /** All in one cell, between ampersands; one within a name is written twice. */
  CALIBRE,
  /** Anything that people write by hand. */
  PLAIN;

  private static final Pattern COMMA = Pattern.compile(", ");
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern SINGLE_AMPERSAND = Pattern.compile("(?<!&)&(?!&)");
  private static final Pattern ANY = Pattern.compile("[;|]| & ");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Of all that may follow a first name, only these are certainly no name. */
  private static final Pattern INVERTED =
      Pattern.compile("([^,]+), ([^,]+?)(, (?:Jr\\.?|Sr\\.?|II|III|IV))?");

  private static final Pattern FORMULA = Pattern.compile("'+[=+\\-@]");

  static CsvDialect of(CsvHeader header) {
    Map<String, Integer> columns = header.places();
    if (columns.keySet().containsAll(List.of("authors", "loans", "editions"))) {
      return LEGERIBLE;
    }
    if (columns.containsKey("goodreadsbookid") && columns.containsKey("authors")) {
      return GOODBOOKS;
    }
    if (columns.containsKey("authorlf") || columns.containsKey("additionalauthors")) {
      return GOODREADS;
    }
    if (columns.containsKey("primaryauthor")) {
      return LIBRARY_THING;
    }
    return columns.containsKey("authorsort") || columns.containsKey("pubdate") ? CALIBRE : PLAIN;
  }

  /**
   * The names in the cells for authors.
   *
   * @param more the second cell; empty where the export has none
   */
  List<String> authors(String cell, String more) {
    return switch (this) {
      case LEGERIBLE -> named(Stream.of(cell, more).map(CellList::texts).flatMap(List::stream));
      case GOODBOOKS -> named(apart(COMMA, cell, more).map(CsvDialect::onOneLine));
      case GOODREADS ->
          named(Stream.concat(Stream.of(cell), apart(COMMA, more)).map(CsvDialect::onOneLine));
      case LIBRARY_THING ->
          named(
              Stream.concat(Stream.of(cell), apart(BAR, more))
                  .map(CsvDialect::onOneLine)
                  .map(CsvDialect::natural));
      case CALIBRE ->
          named(
              apart(SINGLE_AMPERSAND, cell, more)
                  .map(name -> name.replace("&&", "&"))
                  .map(CsvDialect::onOneLine));
      case PLAIN -> named(apart(ANY, cell, more).map(CsvDialect::onOneLine));
    };
  }

  /** What a cell says without the apostrophe that keeps spreadsheets from calculating it. */
  String text(String cell) {
    return this == LEGERIBLE && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }

  private static Stream<String> apart(Pattern between, String... cells) {
    return Arrays.stream(cells).flatMap(between::splitAsStream);
  }

  private static List<String> named(Stream<String> names) {
    return names.map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
  }

  /** Goodreads keeps every blank that somebody once typed between two names. */
  private static String onOneLine(String name) {
    return BLANKS.matcher(name.strip()).replaceAll(" ");
  }

  private static String natural(String name) {
    Matcher inverted = INVERTED.matcher(name);
    return inverted.matches()
        ? inverted.group(2)
            + " "
            + inverted.group(1)
            + (inverted.group(3) == null ? "" : inverted.group(3))
        : name;
  }
}
