package com.legerible.backend.problems;

import static com.legerible.backend.TestBackend.numbers;
import static com.legerible.backend.TestBackend.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionOperations;

/** What a request is told that loses against another one. */
@Timeout(120)
class RacesIT {

  private static final String NEW_READER =
      """
      {"userName":"never-there","name":"N","role":null,"password":"a password",
       "address":{"street":"","postcode":"","city":"","country":""}}
      """;

  private final TransactionOperations transactions = TestBackend.bean(TransactionOperations.class);
  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  @Test
  void whoeverIsRemovedWhileTheyRegisterSomebodyIsToldToTryAgainAndNobodyIsRegistered()
      throws Exception {
    TestClient leaving = TestBackend.newcomer("leaving-librarian", "LIBRARIAN");
    long id = leaving.read(leaving.get("/api/me"), Profile.class).id();
    HttpResponse<String> answer =
        askedDuring(
            "delete from readers where id = ?", id, () -> leaving.post("/api/readers", NEW_READER));
    assertThat(problem(answer).status()).isEqualTo(409);
    assertThat(numbers("select count(*) from readers where user_name = 'never-there'"))
        .containsExactly(0L);
    assertThat(leaving.post("/api/readers", NEW_READER).statusCode()).isEqualTo(401);
  }

  @Test
  void whoeverLosesARoleWhileTheyChangeTheirProfileDoesNotGetItBack() throws Exception {
    TestClient demoted = TestBackend.newcomer("demoted-librarian", "LIBRARIAN");
    long id = demoted.read(demoted.get("/api/me"), Profile.class).id();
    HttpResponse<String> answer =
        askedDuring(
            "update readers set role = 'READER' where id = ?",
            id,
            () -> demoted.put("/api/me", "{\"name\":\"New Name\",\"address\":{}}"));
    Profile changed = demoted.read(answer, Profile.class);
    assertThat(changed.name()).isEqualTo("New Name");
    assertThat(changed.role()).isEqualTo(Role.READER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "renamed  |          | {\"name\":\"Another Name\"}",
        "unlocked | /password | {\"wanted\":\"taken over\"}"
      })
  void aLibrarianCannotChangeAReaderWhoIsPromotedMeanwhile(
      String userName, @Nullable String what, String change) throws Exception {
    TestClient promoted = TestBackend.newcomer(userName, "READER");
    TestClient benni = TestBackend.nobody().signedInAs("benni");
    long id = promoted.read(promoted.get("/api/me"), Profile.class).id();
    String path = "/api/readers/" + id + Objects.requireNonNullElse(what, "");
    HttpResponse<String> answer =
        askedDuring(
            "update readers set role = 'LIBRARIAN' where id = ?",
            id,
            () -> benni.put(path, change));
    assertThat(problem(answer).status()).isEqualTo(403);
    Profile after = promoted.read(promoted.get("/api/me"), Profile.class);
    assertThat(after.role()).isEqualTo(Role.LIBRARIAN);
    assertThat(after.name()).isEqualTo("Zoë " + userName);
  }

  /** The answer to somebody who asks while a change of a reader is not committed yet. */
  private HttpResponse<String> askedDuring(
      String change, long reader, Callable<HttpResponse<String>> asking) throws Exception {
    Future<HttpResponse<String>> answer =
        transactions.execute(
            status -> {
              TestBackend.sql().sql(change).param(reader).update();
              long changer = numbers("select pg_backend_pid()").get(0);
              var asked = pool.submit(asking);
              await().atMost(Duration.ofSeconds(30)).until(() -> somebodyWaitsFor(changer));
              return asked;
            });
    return answer.get(20, TimeUnit.SECONDS);
  }

  private static boolean somebodyWaitsFor(long process) {
    String waiting = "select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))";
    return numbers(waiting, (int) process).get(0) > 0;
  }

  @Test
  void ofTwoThatWaitForEachOtherOneIsToldToComeBack() throws Exception {
    var barrier = new CyclicBarrier(2);
    List<Future<Boolean>> both =
        pool.invokeAll(List.of(locks("benni", "susi", barrier), locks("susi", "benni", barrier)));
    assertThat(List.of(both.get(0).get(), both.get(1).get()))
        .containsExactlyInAnyOrder(true, false);
  }

  /** Locks one reader after the other; says whether it was able to. */
  private Callable<Boolean> locks(String first, String second, CyclicBarrier barrier) {
    return () -> {
      try {
        transactions.executeWithoutResult(
            status -> {
              lock(first);
              meet(barrier);
              lock(second);
            });
        return true;
      } catch (ConcurrencyFailureException overtaken) {
        ResponseEntity<?> answer =
            TestBackend.bean(ProblemAdvice.class)
                .overtaken(overtaken, new MockHttpServletRequest("POST", "/api/loans"));
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotBlank();
        return false;
      }
    };
  }

  private static void lock(String userName) {
    TestBackend.sql()
        .sql("select id from readers where user_name = ? for update")
        .param(userName)
        .query(Long.class)
        .single();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception nobodyCame) {
      throw new IllegalStateException(nobodyCame);
    }
  }
}
