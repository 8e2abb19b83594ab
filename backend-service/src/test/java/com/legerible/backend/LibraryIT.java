package com.legerible.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.catalogue.Catalogue;
import com.legerible.contracts.events.BookCatalogued;
import com.legerible.contracts.events.BookFound;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.events.IsbnSeen;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.TimePassed;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Problem;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.Simulation;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class LibraryIT {

  private static ConfigurableApplicationContext backend;
  private static JdbcClient sql;
  private static TestClient nobody;
  private static TestClient nadia;
  private static TestClient benni;
  private static TestClient susi;

  @BeforeAll
  static void open() {
    backend =
        new SpringApplicationBuilder(LegeribleBackend.class).run(TestServers.backendArguments());
    sql = backend.getBean(JdbcClient.class);
    nobody = TestClient.of(backend);
    nadia = nobody.signedInAs("nadia");
    benni = nobody.signedInAs("BENNI");
    susi = nobody.signedInAs("susi");
  }

  @AfterAll
  static void close() {
    backend.close();
  }

  private static Problem problem(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    Problem problem = nobody.read(answer, Problem.class);
    assertThat(problem.status()).isEqualTo(answer.statusCode());
    assertThat(problem.detail()).isNotBlank().doesNotContain("Exception");
    return problem;
  }

  // Signing in

  @Test
  void aSignedOutTokenIsWorthNothing() {
    Session session =
        nobody.read(
            nobody.post("/api/session", "{\"userName\":\"nadia\",\"password\":\"1234\"}"),
            Session.class);
    TestClient client = nobody.withToken(session.token());
    assertThat(client.get("/api/me").statusCode()).isEqualTo(200);
    assertThat(client.delete("/api/session").statusCode()).isEqualTo(204);
    assertThat(problem(client.get("/api/me")).status()).isEqualTo(401);
    assertThat(problem(client.get("/api/books")).status()).isEqualTo(401);
  }

  @Test
  void anExpiredTokenIsWorthNothing() {
    Session session =
        nobody.read(
            nobody.post("/api/session", "{\"userName\":\"benni\",\"password\":\"1234\"}"),
            Session.class);
    assertThat(session.expiresAt())
        .isBetween(
            Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
    sql.sql(
            """
            update sessions set expires_at = now() where token_hash = sha256(:token::bytea)
            """)
        .param("token", session.token())
        .update();
    assertThat(nobody.withToken(session.token()).get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void noTokenAndNoPasswordIsStoredAsItIs() {
    assertThat(
            sql.sql("select password_hash from readers where user_name = 'nadia'")
                .query(String.class)
                .single())
        .startsWith("{bcrypt}");
  }

  @Test
  void wrongPasswordsAndUnknownNamesGetTheSameAnswer() {
    HttpResponse<String> wrong =
        nobody.post("/api/session", "{\"userName\":\"susi\",\"password\":\"12345\"}");
    HttpResponse<String> unknown =
        nobody.post("/api/session", "{\"userName\":\"who\",\"password\":\"1234\"}");
    HttpResponse<String> synthetic =
        nobody.post(
            "/api/session", "{\"userName\":\"amira.adler@simulated\",\"password\":\"1234\"}");
    assertThat(problem(wrong).status()).isEqualTo(401);
    assertThat(problem(unknown)).isEqualTo(problem(wrong));
    assertThat(problem(synthetic)).isEqualTo(problem(wrong));
  }

  @Test
  void theProfileIsTheReadersOwn() {
    Profile profile = nadia.read(nadia.get("/api/me"), Profile.class);
    assertThat(profile.userName()).isEqualTo("nadia");
    assertThat(profile.loans()).isPositive();
  }

  // Who may do what, and what bad input is told

  @ParameterizedTest
  @CsvSource({
    "GET, /api/books, 200, 200, 200, 200",
    "GET, /api/loans, 200, 200, 200, 200",
    "GET, /api/me, 401, 200, 200, 200",
    "GET, /api/me/loans, 401, 200, 200, 200",
    "POST, /api/loans, 401, 400, 400, 400",
    "GET, /api/simulations/999999, 401, 403, 403, 404",
    "GET, /api/nothing, 404, 404, 404, 404",
    "GET, /nothing, 404, 404, 404, 404",
    "PUT, /api/loans, 405, 405, 405, 405",
    "DELETE, /api/books/1, 405, 405, 405, 405",
    "GET, /actuator/env, 404, 404, 404, 404",
    "GET, /actuator/health/readiness, 200, 200, 200, 200",
    "GET, /actuator/prometheus, 200, 200, 200, 200",
    "GET, /v3/api-docs, 200, 200, 200, 200"
  })
  void everyRoleMayDoWhatItMay(
      String method, String path, int anyone, int reader, int librarian, int admin) {
    assertThat(
            List.of(
                nobody.send(method, path, "").statusCode(),
                nadia.send(method, path, "").statusCode(),
                benni.send(method, path, "").statusCode(),
                susi.send(method, path, "").statusCode()))
        .containsExactly(anyone, reader, librarian, admin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{\"bookId\":1}           | -     | 400 | Idempotency-Key",
        "{\"bookId\":1}           | ' '   | 400 | Idempotency-Key",
        "{}                       | key-a | 400 | bookId",
        "{\"bookId\":null}        | key-a | 400 | bookId",
        "{\"bookId\":\"x\"}       | key-a | 400 | bookId",
        "{\"bookId\":1.5}         | key-a | 400 | bookId",
        "{\"bookId\":{}}          | key-a | 400 | bookId",
        "{\"bookId\":1e30}        | key-a | 400 | bookId",
        "{\"bookId\":             | key-a | 400 | -",
        "[1]                      | key-a | 400 | -",
        "-                        | key-a | 400 | -",
        "{\"bookId\":999999}      | key-a | 404 | -"
      })
  void aWrongLoanIsToldWhatIsWrong(String body, String key, int status, String field) {
    String[] headers = key == null ? new String[0] : new String[] {"Idempotency-Key", key};
    HttpResponse<String> answer =
        nadia.send("POST", "/api/loans", body == null ? "" : body, headers);
    assertThat(problem(answer).status()).isEqualTo(status);
    assertThat(problem(answer).field()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/books?limit=0, 400, limit",
    "/api/books?limit=101, 400, limit",
    "/api/books?limit=x, 400, limit",
    "/api/books?from=x, 400, from",
    "/api/books?from=2021&to=2020, 400, from",
    "/api/books?sort=price, 400, sort",
    "/api/books?after=garbage, 400, after",
    "/api/loans?after=garbage, 400, after",
    "/api/books/x, 400, id",
    "/api/books/isbn/123, 400, isbn",
    "/api/books/999999, 404, ",
    "/api/books/isbn/9780306406157, 404, "
  })
  void aWrongQuestionIsToldWhatIsWrong(String path, int status, String field) {
    assertThat(problem(nobody.get(path)).status()).isEqualTo(status);
    assertThat(problem(nobody.get(path)).field()).isEqualTo(field);
  }

  @Test
  void unknownFieldsOfLaterClientsAreIgnored() {
    HttpResponse<String> answer =
        nadia.send(
            "POST",
            "/api/loans",
            "{\"bookId\":1,\"note\":\"later\"}",
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  // Lending

  @Test
  void theSameKeyTenTimesInParallelIsOneLoan() throws Exception {
    String key = UUID.randomUUID().toString();
    long before = loans();
    ExecutorService pool = Executors.newFixedThreadPool(10);
    try {
      Callable<HttpResponse<String>> loan = () -> nadia.lend(5, key);
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> answer :
          pool.invokeAll(java.util.Collections.nCopies(10, loan))) {
        answers.add(answer.get());
      }
      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
      assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
      assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
    } finally {
      pool.shutdownNow();
    }
    assertThat(loans() - before).isEqualTo(1);
  }

  @Test
  void aKeyBelongsToItsReaderAndItsBook() {
    String key = UUID.randomUUID().toString();
    assertThat(nadia.lend(5, key).statusCode()).isEqualTo(201);
    assertThat(problem(nadia.lend(6, key)).status()).isEqualTo(409);
    assertThat(benni.lend(6, key).statusCode()).isEqualTo(201);
  }

  @Test
  void aKeyOfARefusedLoanIsStillFree() {
    String key = UUID.randomUUID().toString();
    assertThat(nadia.lend(999_999, key).statusCode()).isEqualTo(404);
    assertThat(nadia.lend(5, key).statusCode()).isEqualTo(201);
  }

  @Test
  void theSameBookMayBeLoanedAgain() {
    assertThat(nadia.lend(7).statusCode()).isEqualTo(201);
    assertThat(nadia.lend(7).statusCode()).isEqualTo(201);
  }

  @Test
  void onlyLibrariansSeeWhoLoaned() {
    nadia.lend(5);
    assertThat(readers(nobody)).containsOnlyNulls();
    assertThat(readers(nadia)).containsOnlyNulls();
    assertThat(readers(benni)).doesNotContainNull();
    assertThat(readers(susi)).doesNotContainNull();
  }

  private static List<Loan.Borrower> readers(TestClient client) {
    LoanPage page = client.read(client.get("/api/loans?limit=5"), LoanPage.class);
    return page.items().stream().map(Loan::reader).toList();
  }

  private record LoanPage(List<Loan> items, String next, long total) {}

  @Test
  void pagesOfLoansFollowEachOtherWithoutGapOrRepeat() {
    for (int i = 0; i < 7; i++) {
      benni.lend(9);
    }
    List<Long> ids = new ArrayList<>();
    String after = "";
    do {
      LoanPage page = benni.read(benni.get("/api/me/loans?limit=3&after=" + after), LoanPage.class);
      page.items().forEach(loan -> ids.add(loan.id()));
      after = page.next();
    } while (after != null);
    assertThat(ids)
        .hasSizeGreaterThanOrEqualTo(7)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

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
    Catalogue catalogue = backend.getBean(Catalogue.class);
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
    assertThat(catalogue.merge(more).orElseThrow())
        .extracting(Book::title, Book::authors, Book::year, Book::language)
        .containsExactly("A Found Book", List.of("An Author"), 1990, "en");
    assertThat(catalogue.merge(more)).isEmpty();
    sql.sql("delete from books where isbn = '9780804429573'").update();
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
    assertThat(problem(susi.post("/api/simulations", "{}")).status()).isEqualTo(409);
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
  @ValueSource(
      classes = {
        LoanMade.class,
        LoanUndone.class,
        TimePassed.class,
        ReaderLoaned.class,
        IsbnSeen.class,
        BookFound.class,
        BookCatalogued.class,
        TopTenChanged.class,
        Recommended.class,
        DeadLetter.class
      })
  void everyGoldenSampleIsReadAndWrittenAsItIs(Class<?> type) throws IOException {
    JsonMapper json = backend.getBean(JsonMapper.class);
    try (InputStream in = type.getResourceAsStream("/golden/" + type.getSimpleName() + ".json")) {
      JsonNode sample = json.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Object event = json.treeToValue(sample, type);
      assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(sample);
    }
  }

  @Test
  void openApiKnowsEveryEndpoint() {
    assertThat(nobody.get("/v3/api-docs").body())
        .contains("\"/api/session\"", "\"/api/books\"", "\"/api/books/{id}\"")
        .contains("\"/api/books/isbn/{isbn}\"", "\"/api/loans\"", "\"/api/me\"")
        .contains("\"/api/me/loans\"", "\"/api/simulations\"", "\"/api/simulations/{id}\"");
  }
}
