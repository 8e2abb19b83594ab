package com.legerible.backend.imports;

import com.legerible.backend.problems.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The first line of a CSV file.
 *
 * @param columns as they are written
 */
record CsvHeader(List<String> columns, char delimiter) {

  static final String DELIMITERS = ",;\t|";

  static CsvHeader of(String line) {
    char delimiter =
        DELIMITERS
            .chars()
            .mapToObj(sign -> (char) sign)
            .max(Comparator.comparing(d -> line.chars().filter(c -> c == d).count()))
            .orElse(',');
    try {
      return new CsvHeader(cells(line, delimiter).stream().map(String::strip).toList(), delimiter);
    } catch (BrokenRecord broken) {
      throw FirstLook.unsupported("The first line is no list of column names.");
    }
  }

  List<String> cells(String line) throws BrokenRecord {
    return cells(line, delimiter);
  }

  private static List<String> cells(String line, char delimiter) throws BrokenRecord {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    List<CSVRecord> records;
    try (CSVParser parser = CSVParser.parse(line, format)) {
      records = parser.getRecords();
    } catch (IOException | RuntimeException e) {
      throw unmatched();
    }
    if (records.size() > 1) {
      throw unmatched();
    }
    return records.isEmpty() ? List.of() : records.get(0).toList();
  }

  private static BrokenRecord unmatched() {
    return new BrokenRecord("The quotes of the line do not match. Export the file again.");
  }

  /** The place of each column by its name in small letters without anything else. */
  Map<String, Integer> places() {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < columns.size(); i++) {
      places.putIfAbsent(plain(columns.get(i)), i);
    }
    return places;
  }

  /** What a librarian wants a field to be taken from. */
  int placeOf(String field, String column) {
    Integer place = places().get(plain(column));
    if (place == null) {
      throw Refused.invalid(
          "map",
          "The file has no column “" + column + "” for " + field + ". It has " + named() + ".");
    }
    return place;
  }

  String named() {
    var shown = new ArrayList<>(columns.subList(0, Math.min(columns.size(), 30)));
    return Shown.of(String.join(", ", shown));
  }

  static String plain(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
