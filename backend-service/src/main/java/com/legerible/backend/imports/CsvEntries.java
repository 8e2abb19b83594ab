package com.legerible.backend.imports;

import com.legerible.backend.catalogue.Acquisition;
import com.legerible.contracts.isbn.Isbn;
import com.legerible.contracts.language.LanguageCode;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file. */
final class CsvEntries implements Entries {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9-])-?[0-9]{1,4}(?![0-9])");
  private static final Pattern YEAR_IN_TEXT =
      Pattern.compile("(?<![0-9])(1[0-9]{3}|20[0-9]{2})(?![0-9])");

  private static final Pattern NAMED = Pattern.compile("[a-z]:");

  /** As long as a title may be. */
  private static final int LONGEST_BOOK = 2_000;

  private final CsvLines lines;
  private final ImportKind kind;
  private final CsvHeader header;
  private final CsvColumns columns;
  private final CsvDialect dialect;
  private final LoanDates dates;

  CsvEntries(InputStream file, ImportKind kind, Map<String, String> wanted, Instant now)
      throws IOException {
    this.lines = new CsvLines(file);
    this.kind = kind;
    String first = lines.next();
    while (first != null && first.isBlank()) {
      first = lines.next();
    }
    this.header = CsvHeader.of(Objects.requireNonNullElse(first, ""));
    lines.delimitBy(header.delimiter());
    this.columns = CsvColumns.of(kind, header, wanted);
    this.dialect = CsvDialect.of(header);
    this.dates = new LoanDates(now);
  }

  @Override
  public @Nullable Entry next() throws IOException {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line == null ? null : entry(line);
  }

  private Entry entry(String line) {
    try {
      if (line.indexOf('\uFFFD') >= 0) {
        throw new BrokenRecord("The line is not UTF-8. Export the file as UTF-8.");
      }
      if (line.length() >= CsvLines.LONGEST) {
        throw new BrokenRecord("The line is longer than " + CsvLines.LONGEST + " characters.");
      }
      List<String> cells = header.cells(line);
      return kind == ImportKind.BOOKS ? Books.entry(book(cells)) : loan(cells, line);
    } catch (BrokenRecord broken) {
      return new Entry.Broken(broken.reason(), Shown.of(line));
    }
  }

  private Acquisition book(List<String> cells) throws BrokenRecord {
    return new Acquisition(
        Acquisition.IMPORT,
        Books.isbn(isbns(cells)),
        dialect.text(columns.cell("title", cells)),
        dialect.authors(
            dialect.text(columns.cell("authors", cells)), columns.cell("moreAuthors", cells)),
        year(columns.cell("year", cells)),
        LanguageCode.of(columns.cell("language", cells).split("[,;|]", 2)[0]).orElse(null));
  }

  /** Calibre writes “isbn:9780439023481,goodreads:2767052”, LibraryThing several ISBNs. */
  private List<String> isbns(List<String> cells) {
    var isbns = new ArrayList<String>();
    for (String field : List.of("isbn", "otherIsbn")) {
      String cell = columns.cell(field, cells);
      List<String> inside = Isbn.findIn(cell);
      boolean identifiers = NAMED.matcher(cell).find();
      if (inside.isEmpty() && !identifiers) {
        isbns.add(cell);
      } else if (!inside.isEmpty()) {
        isbns.add(inside.get(0));
      }
    }
    return isbns;
  }

  /** “2008.0” and “2008-09-14T00:00:00+00:00” are 2008. */
  private static @Nullable Integer year(String cell) {
    Matcher first = YEAR.matcher(cell);
    if (first.lookingAt()) {
      return Integer.valueOf(first.group());
    }
    Matcher inText = YEAR_IN_TEXT.matcher(cell);
    return inText.find() ? Integer.valueOf(inText.group()) : null;
  }

  private Entry loan(List<String> cells, String line) throws BrokenRecord {
    String reader = given("reader", cells, Entry.LONGEST_READER);
    String book = given("book", cells, LONGEST_BOOK);
    return new Entry.OfLoan(
        reader, book, dates.read(columns.cell("loanedAt", cells)), Shown.of(line));
  }

  private String given(String field, List<String> cells, int longest) throws BrokenRecord {
    String written = columns.cell(field, cells);
    if (written.isEmpty()) {
      throw new BrokenRecord("The line says no " + field + ". Fill it in.");
    }
    // The catalogue keeps accents as one with their letters.
    String cell =
        written.length() > longest ? written : Normalizer.normalize(written, Normalizer.Form.NFC);
    String shown = "“" + Shown.of(cell) + "”";
    if (cell.length() > longest) {
      throw new BrokenRecord(
          "The " + field + " " + shown + " is longer than " + longest + " characters. Shorten it.");
    }
    if (cell.chars().anyMatch(Character::isISOControl)) {
      throw new BrokenRecord(
          "The " + field + " " + shown + " holds a character that cannot be printed. Remove it.");
    }
    return cell;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
