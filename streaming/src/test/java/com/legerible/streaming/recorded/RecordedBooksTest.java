package com.legerible.streaming.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.legerible.contracts.isbn.Isbn;
import com.legerible.streaming.providers.Answer;
import com.legerible.streaming.providers.ProvidedBook;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class RecordedBooksTest {

  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final RecordedBooks books = RecordedBooks.shipped();

  @Test
  void thereAreAtLeastFiveHundredBooksAndNoneTwice() throws IOException {
    try (var csv =
        new InputStreamReader(
            RecordedBooks.class.getResourceAsStream("books.csv"), StandardCharsets.UTF_8)) {
      List<CSVRecord> rows = CSV.parse(csv).getRecords();
      assertThat(rows).hasSizeGreaterThanOrEqualTo(500).hasSameSizeAs(books.isbns());
      assertThat(rows)
          .map(row -> row.get("title") + "/" + row.get("authors"))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyIsbnIsAnIsbn13WithoutDashes() {
    assertThat(books.isbns())
        .allSatisfy(isbn -> assertThat(isbn).matches("97[89][0-9]{10}"))
        .allSatisfy(isbn -> assertThat(Isbn.thirteen(isbn)).contains(isbn));
  }

  @Test
  void everyBookHasATitleAYearAndALanguageAndCleanAuthors() {
    var languages = Set.of(Locale.getISOLanguages());
    assertThat(all())
        .allSatisfy(
            book -> {
              assertThat(book.title()).isNotBlank().isEqualTo(book.title().strip());
              assertThat(book.authors()).allSatisfy(author -> assertThat(author).isNotBlank());
              assertThat(book.year()).isBetween(1500, 2026);
              assertThat(book.language()).isIn(languages);
            });
  }

  @Test
  void manyLanguagesAndDecadesAreThere() {
    assertThat(all()).map(ProvidedBook::language).contains("ar", "de", "es", "fr", "ja", "ru");
    assertThat(all().stream().map(book -> book.year() / 10).collect(Collectors.toSet()))
        .hasSizeGreaterThan(20);
  }

  @Test
  void anUnknownIsbnIsNotFound() {
    assertThat(books.ask("9780306406157")).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void theIsbnsAgreeWithTheRepairedOnesWhereTheyOverlap() throws IOException {
    Path data = repository().resolve("../shared/data/goodbooks-10k").normalize();
    assumeThat(data).as("the data to compare with is not on this computer").isDirectory();
    Map<String, CSVRecord> theirs =
        read(data.resolve("books.csv")).stream()
            .collect(Collectors.toMap(row -> row.get("book_id"), row -> row));
    Map<String, CSVRecord> byIsbn =
        read(data.resolve("derived_isbn13.csv")).stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("isbn13_recomputed"), row -> theirs.get(row.get("book_id"))));
    List<ProvidedBook> overlap =
        all().stream().filter(book -> byIsbn.containsKey(book.isbn())).toList();
    assertThat(overlap).hasSizeGreaterThan(500);
    assertThat(overlap)
        .filteredOn(book -> "en".equals(book.language()))
        .allSatisfy(
            book -> {
              CSVRecord row = byIsbn.get(book.isbn());
              assertThat(spaced(row.get("title"))).startsWith(book.title());
              assertThat(spaced(row.get("authors"))).contains(book.authors().get(0));
            });
  }

  private List<ProvidedBook> all() {
    return books.isbns().stream().map(isbn -> ((Answer.Known) books.ask(isbn)).book()).toList();
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static List<CSVRecord> read(Path csv) throws IOException {
    try (var reader = Files.newBufferedReader(csv)) {
      return CSV.parse(reader).getRecords();
    }
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("contracts"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
