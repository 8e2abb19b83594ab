package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.legerible.backend.catalogue.Acquisition;
import com.legerible.backend.problems.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvEntriesTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final Acquisition HUNGER =
      new Acquisition(
          "import", "9780439023481", "The Hunger Games", List.of("Suzanne Collins"), 2008, "en");

  @ParameterizedTest
  @ValueSource(
      strings = {
        // goodbooks
        "book_id,goodreads_book_id,isbn,isbn13,authors,original_publication_year,original_title,title,language_code\n"
            + "1,2767052,439023483,9.78043902348e+12,Suzanne Collins,2008.0,X,The Hunger Games,eng",
        // Goodreads
        "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,Year Published,Language\r\n"
            + "2,The Hunger Games,Suzanne Collins,\"Collins, Suzanne\",,=\"0439023483\",=\"9780439023481\",2008,eng\r\n",
        // LibraryThing
        "Book Id\tTitle\tPrimary Author\tSecondary Author\tPublication\tDate\tISBN\tLanguages\n"
            + "3\tThe Hunger Games\tCollins, Suzanne\t\tScholastic (2008)\t2008\t[0439023483]\tEnglish",
        // Calibre
        "author_sort,authors,identifiers,isbn,languages,pubdate,title\n"
            + "\"Collins, Suzanne\",Suzanne Collins,\"goodreads:2767052,isbn:9780439023481\",,eng,2008-09-14T00:00:00+00:00,The Hunger Games",
        // by hand
        "Titel;Autor;ISBN;Jahr;Sprache\nThe Hunger Games;Suzanne Collins;978-0-439-02348-1;2008;Englisch (en)\n"
      })
  void knownExportsAreOneBook(String file) {
    Acquisition expected =
        file.contains("Englisch")
            ? new Acquisition("import", HUNGER.isbn(), HUNGER.title(), HUNGER.authors(), 2008, null)
            : HUNGER;
    assertThat(SampleFiles.csv(file))
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.OfBook.class, entry -> assertThat(entry.book()).isEqualTo(expected));
  }

  /** Rows as the programs write them. */
  private static List<Arguments> rows() {
    String goodbooks = "book_id,goodreads_book_id,authors,title\n";
    String goodreads = "Book Id,Title,Author,Author l-f,Additional Authors\n";
    String thing = "Book Id\tTitle\tPrimary Author\tSecondary Author\n";
    String calibre = "author_sort,authors,title\n";
    String own = "id,isbn,title,authors,year,language,loans,editions\n";
    return List.of(
        arguments(
            goodbooks + "2,3,\"J.K. Rowling, Mary GrandPré\",Sorcerer's Stone",
            List.of("J.K. Rowling", "Mary GrandPré")),
        arguments(
            goodbooks + "9,9,\"William Shakespeare, Robert          Jackson\",Macbeth",
            List.of("William Shakespeare", "Robert Jackson")),
        arguments(
            goodbooks + "9,9,\"Ukiyo; Kyōkai, Simon & Schuster\",Prints",
            List.of("Ukiyo; Kyōkai", "Simon & Schuster")),
        arguments(
            goodreads
                + "5,Good Omens,Terry Pratchett,\"Pratchett, Terry\",\"Neil Gaiman, Martin  Jarvis\"",
            List.of("Terry Pratchett", "Neil Gaiman", "Martin Jarvis")),
        arguments(
            goodreads + "6,Yes I Can,\"Sammy Davis, Jr.\",\"Davis, Sammy\",\"Jane; Burt Boyar\"",
            List.of("Sammy Davis, Jr.", "Jane; Burt Boyar")),
        arguments(
            thing + "7\tA\tRowling, J.K.\tGrandPré, Mary|Dale, Jim",
            List.of("J.K. Rowling", "Mary GrandPré", "Jim Dale")),
        arguments(
            thing + "8\tStrength to Love\tKing, Martin Luther, Jr.\t",
            List.of("Martin Luther King, Jr.")),
        arguments(
            thing + "8\tBGB\tBundesministerium; Referat I, Recht, Berlin\tHomer",
            List.of("Bundesministerium; Referat I, Recht, Berlin", "Homer")),
        arguments(
            calibre + "x,J.K. Rowling & Mary GrandPré,A", List.of("J.K. Rowling", "Mary GrandPré")),
        arguments(
            calibre + "x,\"Herbert, Frank & Simon && Schuster; New York\",A",
            List.of("Herbert, Frank", "Simon & Schuster; New York")),
        arguments(own + ",,A,\"O'Neil;; & Sons; B | C\",,,,", List.of("O'Neil; & Sons", "B | C")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void authorsAreTakenApartAsTheExportJoinsThem(String file, List<String> authors) {
    assertThat(((Entry.OfBook) SampleFiles.csv(file).get(0)).book().authors()).isEqualTo(authors);
  }

  @Test
  void yearsBeforeChristAreYears() {
    assertThat(((Entry.OfBook) SampleFiles.csv("title,year\nIlias,-750.0").get(0)).book().year())
        .isEqualTo(-750);
  }

  @Test
  void onlyScientificNotationIsRefused() {
    assertThat(SampleFiles.csv("title,isbn,isbn13\nA,,9.78043902348e+12\nB,439023483,9.78E12\nC,,"))
        .satisfiesExactly(
            a -> assertThat(((Entry.Broken) a).reason()).contains("spreadsheet"),
            b -> assertThat(((Entry.OfBook) b).book().isbn()).isEqualTo("9780439023481"),
            c -> assertThat(((Entry.OfBook) c).book().isbn()).isNull());
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsLineOnly() {
    String lines = "The title of a book,1\n".repeat(12_000);
    List<Entry> entries = SampleFiles.csv("title,x\n\"A,1\n" + lines);
    assertThat(entries).hasSize(12_001);
    assertThat(entries.get(0)).isInstanceOf(Entry.Broken.class);
    assertThat(entries.subList(1, 12_001)).allMatch(Entry.OfBook.class::isInstance);
  }

  @Test
  void aLineOfMegabytesCostsItselfOnly() {
    List<Entry> entries = SampleFiles.csv("title\n" + "x".repeat(5_000_000) + "\nB");
    assertThat(entries).hasSize(2);
    assertThat(entries.get(0)).isInstanceOf(Entry.Broken.class);
    assertThat(entries.get(1)).isInstanceOf(Entry.OfBook.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "1 ", ":", "A:"})
  void aCellOfAnyLengthIsReadInTimeThatGrowsWithIt(String part) {
    String cell = part.repeat(199_000 / part.length()) + "!";
    List<Entry> entries =
        assertTimeoutPreemptively(
            LIMIT, () -> SampleFiles.csv("title,isbn\n" + "Dune," + cell + "\nB,"));
    assertThat(entries).hasSize(2);
  }

  @Test
  void quotedFieldsMayHaveSeveralLines() {
    assertThat(SampleFiles.csv("title,authors\n\"One,\ntwo\",\"\"\"X\"\"\"\nB,C"))
        .satisfiesExactly(
            one -> assertThat(((Entry.OfBook) one).book().title()).isEqualTo("One,\ntwo"),
            two -> assertThat(((Entry.OfBook) two).book().title()).isEqualTo("B"));
  }

  /** Spreadsheets quote a cell with such a sign; other programs do not. */
  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void aQuoteWithinACellIsASignLikeAnyOther(String delimiter) {
    String file =
        String.join(
                "\n",
                "year@title@authors",
                "1@The 6\" gun@A",
                "2@Middle@B",
                "3@The 7\" single@C",
                "4@\"The 8\"\"@\"\"\n9\"\" one\"@\"\"",
                "5@Say \"when\"@D")
            .replace("@", delimiter);
    assertThat(SampleFiles.csv(file))
        .extracting(entry -> ((Entry.OfBook) entry).book().title())
        .containsExactly(
            "The 6\" gun",
            "Middle",
            "The 7\" single",
            "The 8\"" + delimiter + "\"\n9\" one",
            "Say \"when\"");
  }

  @Test
  void columnsMayBeNamedByTheLibrarian() {
    String file = "Werk,Nummer\nDune,9783453273351";
    assertThatThrownBy(() -> SampleFiles.csv(file))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("columns Werk, Nummer")
        .hasMessageContaining("map=title=COLUMN");
    List<Entry> entries =
        SampleFiles.csv(file, ImportKind.BOOKS, Map.of("title", "werk", "isbn", "Nummer"));
    assertThat(((Entry.OfBook) entries.get(0)).book().isbn()).isEqualTo("9783453273351");
    assertThatThrownBy(() -> SampleFiles.csv(file, ImportKind.BOOKS, Map.of("title", "Wrek")))
        .hasMessageContaining("no column “Wrek”");
    assertThatThrownBy(() -> SampleFiles.csv(file, ImportKind.BOOKS, Map.of("titel", "Werk")))
        .hasMessageContaining("“titel” is no field");
  }

  @Test
  void loansNeedAReaderABookAndAPastDate() {
    String file =
        "reader,book,loanedAt\nnadia,5,2024-01-31\nnadia,5,2024-01-31T10:00:00+01:00\n"
            + "nadia,5,2024-01-31 10:00:00\nnadia,5,2027-01-01\nnadia,5,yesterday\n,5,2024-01-31\nnadia,,2024-01-31";
    List<Entry> entries = SampleFiles.csv(file, ImportKind.LOANS, Map.of());
    assertThat(entries.subList(0, 3))
        .extracting(entry -> ((Entry.OfLoan) entry).loanedAt())
        .containsExactly(
            Instant.parse("2024-01-31T00:00:00Z"),
            Instant.parse("2024-01-31T09:00:00Z"),
            Instant.parse("2024-01-31T10:00:00Z"));
    assertThat(entries.subList(3, 7))
        .extracting(entry -> ((Entry.Broken) entry).reason())
        .satisfiesExactly(
            future -> assertThat(future).contains("future"),
            none -> assertThat(none).contains("no date"),
            reader -> assertThat(reader).contains("no reader"),
            book -> assertThat(book).contains("no book"));
  }

  @Test
  void readersAndBooksOfLoansFitIntoMemoryAndIntoPostgres() {
    String file =
        "reader,book,loanedAt\nna\u0000dia,5,2024-01-31\nnadia,\u0000,2024-01-31\n"
            + "nadia,%s,2024-01-31\n%s,5,2024-01-31\n".formatted("b".repeat(2_001), "r".repeat(81));
    assertThat(SampleFiles.csv(file, ImportKind.LOANS, Map.of()))
        .extracting(entry -> ((Entry.Broken) entry).reason())
        .satisfiesExactly(
            reader -> assertThat(reader).contains("The reader “na dia”", "Remove it"),
            book -> assertThat(book).contains("The book", "Remove it"),
            longBook -> assertThat(longBook).contains("“bbb", "2000 characters", "Shorten it"),
            longReader -> assertThat(longReader).contains("“rrr", "80 characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n"})
  void linesEndAsWhateverProgramEndsThem(String end) {
    String file = String.join(end, "title,year", "One,1", "\"Two", "Three,3", "", "Four,4", "");
    assertThat(SampleFiles.csv(file))
        .satisfiesExactly(
            one -> assertThat(((Entry.OfBook) one).book().title()).isEqualTo("One"),
            two -> assertThat(two).isInstanceOf(Entry.Broken.class),
            three -> assertThat(((Entry.OfBook) three).book().year()).isEqualTo(3),
            four -> assertThat(((Entry.OfBook) four).book().title()).isEqualTo("Four"));
  }

  @Test
  void randomTextsNeverFail() {
    var random = new Random(4);
    String letters = "\"\",;\n\r\tab1é\u0000\uFEFF=";
    for (int i = 0; i < 3_000; i++) {
      var text = new StringBuilder("title,isbn,year\n");
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(SampleFiles.csv(text.toString())).isNotNull();
    }
  }
}
