package com.legerible.streaming.recorded;

import com.legerible.streaming.providers.Answer;
import com.legerible.streaming.providers.BookProvider;
import com.legerible.streaming.providers.ProvidedBook;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The recorded set: real books that the product brings along as facts. */
public final class RecordedBooks implements BookProvider {

  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Map<String, ProvidedBook> byIsbn = new LinkedHashMap<>();

  private RecordedBooks(Iterable<ProvidedBook> books) {
    books.forEach(book -> byIsbn.put(book.isbn(), book));
  }

  /** The set in the product's own jar. */
  public static RecordedBooks shipped() {
    var stream = RecordedBooks.class.getResourceAsStream("books.csv");
    try (Reader csv =
        new InputStreamReader(
            Objects.requireNonNull(stream, "books.csv is missing in the jar: build it again"),
            StandardCharsets.UTF_8)) {
      return new RecordedBooks(CSV.parse(csv).stream().map(RecordedBooks::book).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("books.csv in the jar cannot be read: build it again", e);
    }
  }

  @Override
  public String name() {
    return "recorded";
  }

  @Override
  public Answer ask(String isbn13) {
    ProvidedBook book = byIsbn.get(isbn13);
    return book == null
        ? new Answer.Unknown("it is not among the recorded books")
        : new Answer.Known(book);
  }

  /** Words of the titles, to search for. */
  public List<String> words() {
    return byIsbn.values().stream()
        .flatMap(book -> Arrays.stream(book.title().split("[^\\p{L}]+")))
        .filter(word -> word.length() > 3)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** Every ISBN of the set, in the order of the set. */
  public List<String> isbns() {
    return List.copyOf(byIsbn.keySet());
  }

  private static ProvidedBook book(CSVRecord row) {
    String year = known(row.get("year"));
    return new ProvidedBook(
        row.get("isbn13"),
        row.get("title"),
        authors(row.get("authors")),
        year == null ? null : Integer.valueOf(year),
        known(row.get("language")));
  }

  private static List<String> authors(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.split("; ", -1));
  }

  private static @Nullable String known(String cell) {
    return cell.isBlank() ? null : cell;
  }
}
