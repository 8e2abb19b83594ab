package com.legerible.backend.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How an export writes several authors into one cell. */
enum CsvDialect {
  LEGERIBLE("; ", false),
  GOODBOOKS(", ", false),
  GOODREADS(", ", false),
  LIBRARY_THING("\\|", true),
  CALIBRE(" & ", false),
  PLAIN("\\s*[;|]\\s*| & ", false);

  private static final Pattern FORMULA = Pattern.compile("'+[=+\\-@]");

  private final Pattern between;
  private final boolean surnameFirst;

  CsvDialect(String between, boolean surnameFirst) {
    this.between = Pattern.compile(between);
    this.surnameFirst = surnameFirst;
  }

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

  List<String> authors(String cell, String more) {
    return Stream.of(cell, more)
        .flatMap(names -> Arrays.stream(between.split(names)))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(this::natural)
        .distinct()
        .toList();
  }

  /** What a cell says without the apostrophe that keeps spreadsheets from calculating it. */
  String text(String cell) {
    return this == LEGERIBLE && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }

  private String natural(String name) {
    int comma = name.indexOf(", ");
    boolean inverted = surnameFirst && comma > 0 && comma == name.lastIndexOf(", ");
    return inverted ? name.substring(comma + 2) + " " + name.substring(0, comma) : name;
  }
}
