package com.legerible.backend.imports;

import com.legerible.backend.problems.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which column of a file holds which field, by names that known exports use. */
final class CsvColumns {

  /** Names without spaces and signs, the most telling first. */
  private static final Map<String, List<String>> BOOKS =
      Map.of(
          "title", List.of("title", "titel", "booktitle", "name"),
          "authors",
              List.of(
                  "authors", "author", "primaryauthor", "autor", "autoren", "verfasser", "creator"),
          "moreAuthors", List.of("additionalauthors", "secondaryauthor"),
          "isbn", List.of("isbn13", "isbn", "isbns", "ean", "identifiers"),
          "otherIsbn", List.of("identifiers", "isbns", "isbn10", "isbn"),
          "year",
              List.of(
                  "year",
                  "yearpublished",
                  "publicationyear",
                  "originalpublicationyear",
                  "pubdate",
                  "date",
                  "publication",
                  "jahr",
                  "erscheinungsjahr"),
          "language",
              List.of("language", "languages", "languagecode", "sprache", "originallanguage"));

  private static final Map<String, List<String>> LOANS =
      Map.of(
          "reader", List.of("reader", "username", "user", "readerid", "userid", "member", "patron"),
          "book", List.of("book", "bookid", "isbn", "isbn13", "title", "item"),
          "loanedAt",
              List.of(
                  "loanedat", "madeat", "date", "loandate", "borrowedat", "checkout", "timestamp"));

  private static final Map<ImportKind, List<String>> NEEDED =
      Map.of(
          ImportKind.BOOKS, List.of("title"),
          ImportKind.LOANS, List.of("reader", "book", "loanedAt"));

  private final Map<String, Integer> places;

  private CsvColumns(Map<String, Integer> places) {
    this.places = places;
  }

  /**
   * The columns of a file, refused where it lacks what no record can do without.
   *
   * @param wanted columns by fields, where a librarian said so
   */
  static CsvColumns of(ImportKind kind, CsvHeader header, Map<String, String> wanted) {
    Map<String, List<String>> known = kind == ImportKind.BOOKS ? BOOKS : LOANS;
    var places = new HashMap<String, Integer>();
    known.forEach(
        (field, names) ->
            names.stream()
                .filter(header.places()::containsKey)
                .findFirst()
                .ifPresent(name -> places.put(field, header.places().get(name))));
    wanted.forEach(
        (field, column) -> {
          if (!known.containsKey(field)) {
            throw unknownField(field, known);
          }
          places.put(field, header.placeOf(field, column));
        });
    for (String field : NEEDED.getOrDefault(kind, List.of())) {
      if (!places.containsKey(field)) {
        throw lacking(kind, field, header);
      }
    }
    return new CsvColumns(places);
  }

  /** The cell of a field; empty where the file has no such column, or the line is short. */
  String cell(String field, List<String> cells) {
    Integer place = places.get(field);
    return place == null || place >= cells.size() ? "" : cells.get(place).strip();
  }

  private static RuntimeException unknownField(String field, Map<String, List<String>> known) {
    return Refused.invalid(
        "map",
        "“"
            + field
            + "” is no field. Fields are "
            + known.keySet().stream().sorted().toList()
            + ".");
  }

  private static RuntimeException lacking(ImportKind kind, String field, CsvHeader header) {
    return FirstLook.unsupported(
        "The file looks like CSV with the columns "
            + header.named()
            + ", but none of them is “"
            + field
            + "”, which "
            + kind.key()
            + " need. Say which one is: map="
            + field
            + "=COLUMN.");
  }
}
