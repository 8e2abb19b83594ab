package com.legerible.backend.lending;

import static com.legerible.backend.TestBackend.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Profile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class LoanListIT {

  private static final TestClient nobody = TestBackend.nobody();
  private static final TestClient benni = nobody.signedInAs("benni");
  private static final TestClient rosa = TestBackend.newcomer("rosa", "READER");

  /** When the loans were made, before their dates are moved into the past. */
  private static final Map<Long, Instant> madeAt = new HashMap<>();

  private record LoanPage(List<Loan> items, String next, long total) {}

  /** Five loans of a book titled “Später”, on five days in 2001, and one of another today. */
  @BeforeAll
  static void loans() {
    long later = TestBackend.numbers("select id from books where title = 'Später'").get(0);
    for (int day = 1; day <= 5; day++) {
      Loan loan = rosa.read(rosa.lend(later), Loan.class);
      madeAt.put(loan.id(), loan.madeAt());
      move(loan.id(), Instant.parse("2001-02-01T12:00:00Z").plus(Duration.ofDays(day)));
    }
    rosa.lend(later == 1 ? 2 : 1);
  }

  /** What others recount is what was counted. */
  @AfterAll
  static void moveBack() {
    madeAt.forEach(LoanListIT::move);
  }

  private static void move(long loan, Instant time) {
    TestBackend.sql()
        .sql("update loans set made_at = ? where id = ?")
        .params(time.atOffset(ZoneOffset.UTC), loan)
        .update();
  }

  private static long id() {
    return rosa.read(rosa.get("/api/me"), Profile.class).id();
  }

  private static LoanPage page(TestClient client, String path) {
    HttpResponse<String> answer = client.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return client.read(answer, LoanPage.class);
  }

  @ParameterizedTest
  @CsvSource({
    "q=spat&reader=rosa, 5",
    "q=pater&reader=rosa, 0",
    "q=3-453-27335-4&reader=rosa, 5",
    "q=king+spat&reader=rosa, 5",
    "q=%22king+spat%22&reader=rosa, 0",
    "q=%21%21&reader=rosa, 0",
    "q=spater&reader=rosa&from=2001-02-03&to=2001-02-04, 2",
    "q=spat&from=2001-02-02&to=2001-02-06, 5",
    "from=2001-02-02T12:00:00Z&to=2001-02-04T12:00:00Z, 2",
    "reader=ROSA, 6",
    "reader=nobody-has-this-name, 0",
    "q=no-book-has-this-title, 0"
  })
  void loansAreFoundByTitleReaderAndPeriod(String query, int total) {
    List<Long> ids = new ArrayList<>();
    String after = "";
    LoanPage page;
    do {
      page = page(benni, "/api/loans?" + query + "&limit=2&after=" + after);
      page.items().forEach(loan -> ids.add(loan.id()));
      after = page.next();
    } while (after != null);
    assertThat(ids).hasSize(total).doesNotHaveDuplicates();
    assertThat(page.total()).isEqualTo(total);
  }

  @Test
  void aReadersIdIsAsGoodAsTheName() {
    assertThat(page(benni, "/api/loans?limit=9&reader=" + id()).total()).isEqualTo(6);
  }

  @Test
  void onlyLibrariansAskForAReader() {
    assertThat(problem(rosa.get("/api/loans?reader=rosa")).status()).isEqualTo(403);
    assertThat(problem(nobody.get("/api/loans?reader=")).status()).isEqualTo(403);
  }

  @Test
  void theTotalOfAllAndOfATitleIsWhatIsCounted() {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(page(nobody, "/api/loans").total())
                    .isEqualTo(TestBackend.numbers("select count(*) from loans").get(0)));
    assertThat(page(nobody, "/api/loans?q=spater").total())
        .isEqualTo(
            TestBackend.numbers(
                    "select count(*) from loans join books b on b.id = book_id where title = ?",
                    "Später")
                .get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "from=yesterday, from",
    "to=2001-02-30, to",
    "from=+999999999-01-01, from",
    "from=2002-01-01&to=2001-01-01, from",
    "q=%00, q"
  })
  void aWrongSearchIsToldWhatIsWrong(String query, String field) {
    assertThat(problem(nobody.get("/api/loans?" + query)).field()).isEqualTo(field);
  }

  @Test
  void aListComesAsAFileInTheSameOrder() {
    HttpResponse<String> answer = csv(rosa, "/api/me/loans?q=spat");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"my-loans.csv\"");
    List<String> lines = answer.body().lines().toList();
    assertThat(lines.get(0)).isEqualTo("id,madeAt,bookId,title,authors,origin");
    assertThat(lines.subList(1, lines.size()))
        .extracting(line -> Long.valueOf(line.substring(0, line.indexOf(','))))
        .isEqualTo(page(rosa, "/api/me/loans?q=spat").items().stream().map(Loan::id).toList());
  }

  @Test
  void aFileNamesReadersForLibrariansOnlyAndHoldsNoFormula() {
    rosa.put("/api/me", "{\"name\":\"=cmd()\",\"address\":{}}");
    assertThat(csv(nobody, "/api/loans").body()).doesNotContain("reader", "cmd");
    assertThat(csv(benni, "/api/loans?reader=rosa").body()).contains(",\"'=cmd()\"\r\n");
    assertThat(csv(benni, "/api/readers?q=cmd").body()).contains("rosa,\"'=cmd()\",READER");
    assertThat(csv(nobody.signedInAs("susi"), "/api/audit").body()).startsWith("id,at,by,action");
  }

  @Test
  void theWholeCatalogueComesAsAFile() {
    List<String> lines = csv(nobody, "/api/books?sort=title").body().lines().toList();
    assertThat(lines.get(0)).isEqualTo("id,isbn,title,authors,year,language,loans,editions");
    assertThat(lines).hasSizeGreaterThan(34).anyMatch(line -> line.contains("Später"));
  }

  @Test
  void aWrongQuestionForAFileIsAProblemAsWell() {
    assertThat(problem(csv(nobody, "/api/loans?from=x")).field()).isEqualTo("from");
  }

  private static HttpResponse<String> csv(TestClient client, String path) {
    return client.send("GET", path, "", "Accept", "text/csv");
  }
}
