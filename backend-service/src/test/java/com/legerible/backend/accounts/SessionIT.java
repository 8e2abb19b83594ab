package com.legerible.backend.accounts;

import static com.legerible.backend.TestBackend.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Session;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(120)
class SessionIT {

  private static final JdbcClient sql = TestBackend.sql();
  private static final TestClient nobody = TestBackend.nobody();
  private static final TestClient nadia = nobody.signedInAs("nadia");
  private static final TestClient benni = nobody.signedInAs("BENNI");
  private static final TestClient susi = nobody.signedInAs("susi");

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
    assertThat(List.of(problem(unknown), problem(synthetic)))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("requestId")
        .containsOnly(problem(wrong));
  }

  @Test
  void guessesAtOnceAreAsSlowAsOneAfterTheOther() throws Exception {
    String guess = "{\"userName\":\"guessed\",\"password\":\"guess\"}";
    int guesses = 20;
    ExecutorService pool = Executors.newFixedThreadPool(guesses);
    try {
      Callable<Integer> one = () -> nobody.post("/api/session", guess).statusCode();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : pool.invokeAll(Collections.nCopies(guesses, one))) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnly(401, 429);
      assertThat(answers).filteredOn(status -> status == 429).hasSizeGreaterThan(guesses / 2);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theProfileIsTheReadersOwn() {
    Profile profile = nadia.read(nadia.get("/api/me"), Profile.class);
    assertThat(profile.userName()).isEqualTo("nadia");
    assertThat(profile.loans()).isPositive();
  }
}
