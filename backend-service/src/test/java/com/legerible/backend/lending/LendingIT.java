package com.legerible.backend.lending;

import static com.legerible.backend.TestBackend.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.Loan;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(120)
class LendingIT {

  private static final JdbcClient sql = TestBackend.sql();
  private static final TestClient nobody = TestBackend.nobody();
  private static final TestClient nadia = nobody.signedInAs("nadia");
  private static final TestClient benni = nobody.signedInAs("BENNI");
  private static final TestClient susi = nobody.signedInAs("susi");

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
}
