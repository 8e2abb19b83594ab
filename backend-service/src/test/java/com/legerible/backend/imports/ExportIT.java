package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.export.MarcXml;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Problem;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library writes into files, it knows again. */
@Timeout(120)
class ExportIT {

  private static final TestClient benni = TestBackend.nobody().signedInAs("benni");
  private static final String MARK = "Qexport";
  private static final String ALL = "/api/books?q=" + MARK;

  private static final String FILE =
      """
      id,isbn,title,authors,year,language,loans,editions
      ,%s,Qexport one,Simon & Schuster; A | B,2021,de,,
      ,,"'=1+1 Qexport two","'@home; Ü. X",-750,grc,,
      ,,"Qexport <three> ; ""quoted"", 😀",,,,,
      ,,''+1 Qexport four,O'Neil;; & Sons;; Ltd.; X,1999,en,,
      """
          .formatted(SampleFiles.isbn(71_000_001));

  private static Import books;

  @BeforeAll
  static void booksWithOddFieldsAreThere() {
    books = imported(FILE, "");
    assertThat(books.added()).isEqualTo(4);
  }

  @AfterAll
  static void theyLeaveAgain() {
    benni.delete("/api/imports/" + books.id());
    await().atMost(Duration.ofSeconds(60)).until(() -> state(books) == Import.State.UNDONE);
  }

  private static Import.State state(Import started) {
    return benni.read(benni.get("/api/imports/" + started.id()), Import.class).state();
  }

  @Test
  void theBooksAreAsTheFileSays() {
    assertThat(benni.read(benni.get(ALL + "&sort=year"), BookPage.class).items())
        .extracting(Book::title, Book::authors)
        .contains(
            tuple("=1+1 Qexport two", List.of("@home", "Ü. X")),
            tuple("Qexport one", List.of("Simon & Schuster", "A | B")),
            tuple("'+1 Qexport four", List.of("O'Neil; & Sons; Ltd.", "X")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "application/marcxml+xml"})
  void anExportThatIsImportedAgainChangesNothing(String type) {
    HttpResponse<String> exported = export(ALL, type);
    Import again = imported(exported.body(), "?dryRun=true");
    assertThat(again)
        .extracting(Import::read, Import::duplicates, Import::refused)
        .containsExactly(4L, 4L, 0L);
  }

  @Test
  void anyTextComesBackAsItWasFromEitherFormat() throws Exception {
    List<Book> odd = randomBooks();
    var file = new ByteArrayOutputStream();
    MarcXml.write(odd.iterator(), file);
    Import taken = imported(file.toString(StandardCharsets.UTF_8), "");
    assertThat(taken)
        .extracting(Import::added, Import::refused)
        .containsExactly((long) odd.size(), 0L);
    for (String type : List.of("text/csv", "application/marcxml+xml")) {
      Import again = imported(export("/api/books?q=Qrandom", type).body(), "?dryRun=true");
      assertThat(again)
          .as(type)
          .extracting(Import::read, Import::duplicates)
          .containsExactly((long) odd.size(), (long) odd.size());
    }
    benni.delete("/api/imports/" + taken.id());
    await().atMost(Duration.ofSeconds(60)).until(() -> state(taken) == Import.State.UNDONE);
  }

  private static List<Book> randomBooks() {
    var random = new Random(2709);
    return IntStream.range(0, 400)
        .mapToObj(
            i ->
                new Book(
                    i,
                    i % 3 == 0 ? null : SampleFiles.isbn(72_000_000 + i),
                    "Qrandom " + i + " " + text(random),
                    Stream.generate(() -> text(random))
                        .limit(random.nextInt(4))
                        .distinct()
                        .toList(),
                    random.nextBoolean() ? null : random.nextInt(7_000) - 4_500,
                    List.of("de", "en", "la", "grc").get(random.nextInt(4)),
                    0,
                    1))
        .toList();
  }

  /** As a catalogue holds texts: no blank at an end, and none beside another one. */
  private static String text(Random random) {
    int[] signs = " aZ09äßЖ中😀,.;:/|&<>\"'()[]{}=+-@#$%\\^_~".codePoints().toArray();
    var text = new StringBuilder();
    for (int length = 1 + random.nextInt(30); length > 0; length--) {
      text.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    String clean = text.toString().replaceAll(" +", " ").strip();
    return clean.isEmpty() ? "x" : clean;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&sort=title",
        "&sort=year",
        "&sort=author",
        "&language=de",
        "&from=1990&to=2000",
        "&author=simon+%26+schuster"
      })
  void bothFormatsListTheSameBooksInTheSameOrder(String filter) {
    List<String> titles =
        benni.read(benni.get(ALL + filter), BookPage.class).items().stream()
            .map(Book::title)
            .toList();
    assertThat(titles).isNotEmpty();
    assertThat(titles(SampleFiles.csv(export(ALL + filter, "text/csv").body()))).isEqualTo(titles);
    HttpResponse<String> xml = export(ALL + filter, "application/marcxml+xml");
    assertThat(titles(SampleFiles.xml(xml.body()))).isEqualTo(titles);
    assertThat(xml.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"books.xml\"");
  }

  @ParameterizedTest
  @CsvSource({
    "sort=colour, sort",
    "from=soon, from",
    "to=99999999999, to",
    "from=2001&to=2000, from",
    "limit=many, limit"
  })
  void aSearchThatIsNoneIsRefusedInEveryFormat(String query, String field) {
    for (String type : List.of("application/json", "text/csv", "application/marcxml+xml")) {
      if (!field.equals("limit") || type.equals("application/json")) {
        Problem problem = TestBackend.problem(export("/api/books?" + query, type));
        assertThat(List.of(problem.status(), problem.field())).containsExactly(400, field);
        assertThat(problem.detail()).doesNotContain("null", "something else");
      }
    }
  }

  private static List<String> titles(List<Entry> entries) {
    return entries.stream().map(entry -> ((Entry.OfBook) entry).book().title()).toList();
  }

  private static HttpResponse<String> export(String path, String type) {
    return benni.send("GET", path, "", "Accept", type);
  }

  private static Import imported(String file, String query) {
    HttpResponse<String> sent = benni.post("/api/imports" + query, file);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    String place = "/api/imports/" + benni.read(sent, Import.class).id();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> benni.read(benni.get(place), Import.class).finishedAt() != null);
    return benni.read(benni.get(place), Import.class);
  }
}
