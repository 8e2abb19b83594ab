package com.legerible.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.catalogue.Catalogue;
import com.legerible.contracts.GoldenSamples;
import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookDetails;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Simulation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class LibraryIT {

  private static final JdbcClient sql = TestBackend.sql();
  private static final TestClient nobody = TestBackend.nobody();
  private static final TestClient susi = nobody.signedInAs("susi");

  private static long loans() {
    return sql.sql("select count(*) from loans").query(Long.class).single();
  }

  // The catalogue

  @ParameterizedTest
  @ValueSource(strings = {"relevance", "title", "author", "year", "loans"})
  void pagesOfBooksFollowEachOtherInEverySort(String sort) {
    List<Book> all = new ArrayList<>();
    String after = "";
    do {
      BookPage page =
          nobody.read(
              nobody.get("/api/books?language=de&limit=7&sort=" + sort + "&after=" + after),
              BookPage.class);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    BookPage whole =
        nobody.read(nobody.get("/api/books?language=de&limit=100&sort=" + sort), BookPage.class);
    assertThat(all).isEqualTo(whole.items()).hasSize((int) whole.total());
  }

  @ParameterizedTest
  @CsvSource({
    "q=spater, Später",
    "q=SPÄTER, Später",
    "q=king+spat, Später",
    "q=978-3-453-27335-1, Später",
    "q=3453273354, Später",
    "author=stephen+king, Später",
    "q=später&from=2021&to=2021&language=de, Später"
  })
  void booksAreFoundWithoutRegardToCaseAndAccents(String query, String title) {
    BookPage page =
        nobody.read(
            nobody.get("/api/books?" + query.replace("ä", "%C3%A4").replace("Ä", "%C3%84")),
            BookPage.class);
    assertThat(page.items()).extracting(Book::title).containsExactly(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%25", "_", "%27%3B+drop+table+books%3B--", "%00", "zzzzz"})
  void noSearchIsDangerous(String q) {
    HttpResponse<String> answer = nobody.get("/api/books?q=" + q);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void facetsCountTheWholeResult() {
    BookPage page = nobody.read(nobody.get("/api/books?limit=1&language=en"), BookPage.class);
    assertThat(page.items()).hasSize(1);
    assertThat(page.total()).isGreaterThanOrEqualTo(3);
    assertThat(page.facets()).extracting("name").containsExactly("language", "decade", "author");
    assertThat(page.facets().get(0).counts())
        .singleElement()
        .hasFieldOrPropertyWithValue("value", "en");
  }

  @Test
  void aFoundBookIsCataloguedOnceHoweverOftenItIsFound() {
    Catalogue catalogue = TestBackend.bean(Catalogue.class);
    var found =
        new BookFound(
            "9780804429573",
            "A Found Book",
            List.of(),
            null,
            "en",
            Map.of("title", "recorded"),
            Instant.now());
    assertThat(catalogue.merge(found)).isPresent();
    assertThat(catalogue.merge(found)).isEmpty();
    var more =
        new BookFound(
            "9780804429573",
            "Another Title",
            List.of("An Author"),
            1990,
            null,
            Map.of("authors", "other"),
            Instant.now());
    Book merged = catalogue.merge(more).orElseThrow();
    assertThat(merged)
        .extracting(Book::title, Book::authors, Book::year, Book::language)
        .containsExactly("A Found Book", List.of("An Author"), 1990, "en");
    assertThat(details(nobody.signedInAs("benni"), merged).provenance())
        .containsEntry("title", "recorded")
        .containsEntry("authors", "other");
    for (TestClient reader : List.of(nobody, nobody.signedInAs("nadia"))) {
      assertThat(details(reader, merged)).isEqualTo(BookDetails.of(merged, null));
    }
    assertThat(catalogue.merge(more)).isEmpty();
    sql.sql("delete from books where isbn = '9780804429573'").update();
  }

  private static BookDetails details(TestClient client, Book book) {
    return client.read(client.get("/api/books/" + book.id()), BookDetails.class);
  }

  // Simulations

  @Test
  void aSimulationMakesTheLoansItWasAskedFor() {
    long before = loans();
    HttpResponse<String> started =
        susi.post("/api/simulations", "{\"loans\":50,\"perSecond\":500,\"seed\":7}");
    assertThat(started.statusCode()).isEqualTo(202);
    String place = started.headers().firstValue("Location").orElseThrow();
    await().atMost(Duration.ofSeconds(30)).until(() -> state(place) == Simulation.State.DONE);
    assertThat(susi.read(susi.get(place), Simulation.class))
        .extracting(Simulation::made, Simulation::requested, Simulation::seed)
        .containsExactly(50, 50, 7L);
    assertThat(loans() - before).isEqualTo(50);
  }

  @Test
  void aSimulationThatItsBackendLeftIsResumedAndCountsNothingTwice() {
    HttpResponse<String> started =
        susi.post("/api/simulations", "{\"loans\":40,\"perSecond\":20,\"seed\":8}");
    String place = started.headers().firstValue("Location").orElseThrow();
    await().until(() -> susi.read(susi.get(place), Simulation.class).made() > 5);
    // As a killed backend leaves it: an unknown runner, silent, with progress not written down.
    sql.sql(
            """
            update simulations set runner = gen_random_uuid(), made = 2,
              beat_at = now() - interval '1 minute' where state = 'RUNNING'
            """)
        .update();
    await().atMost(Duration.ofSeconds(30)).until(() -> state(place) == Simulation.State.DONE);
    long id = susi.read(susi.get(place), Simulation.class).id();
    assertThat(
            sql.sql("select count(*) from idempotency_keys where key like :keys")
                .param("keys", "simulation-" + id + "-%")
                .query(Long.class)
                .single())
        .isEqualTo(40);
  }

  @Test
  void aCancelledSimulationStops() {
    HttpResponse<String> started =
        susi.post(
            "/api/simulations", "{\"loans\":100000,\"perSecond\":5,\"readers\":\"me\",\"seed\":9}");
    String place = started.headers().firstValue("Location").orElseThrow();
    assertThat(TestBackend.problem(susi.post("/api/simulations", "{}")).status()).isEqualTo(409);
    Simulation cancelled = susi.read(susi.delete(place), Simulation.class);
    assertThat(cancelled.state()).isEqualTo(Simulation.State.CANCELLED);
    assertThat(cancelled.finishedAt()).isNotNull();
    assertThat(susi.read(susi.delete(place), Simulation.class)).isEqualTo(cancelled);
  }

  private static Simulation.State state(String place) {
    return susi.read(susi.get(place), Simulation.class).state();
  }

  // Contracts

  @ParameterizedTest
  @MethodSource("com.legerible.contracts.GoldenSamples#events")
  void everyGoldenSampleIsReadAndWrittenAsItIs(Class<?> type) throws IOException {
    JsonMapper json = TestBackend.bean(JsonMapper.class);
    JsonNode sample = json.readTree(GoldenSamples.of(type));
    Object event = json.treeToValue(sample, type);
    assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(sample);
  }

  @Test
  void openApiKnowsEveryEndpoint() {
    assertThat(nobody.get("/v3/api-docs").body())
        .contains("\"/api/session\"", "\"/api/books\"", "\"/api/books/{id}\"")
        .contains("\"/api/books/isbn/{isbn}\"", "\"/api/loans\"", "\"/api/me\"")
        .contains("\"/api/me/loans\"", "\"/api/simulations\"", "\"/api/simulations/{id}\"");
  }
}
