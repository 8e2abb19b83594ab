package com.legerible.backend.connections;

import static com.legerible.backend.TestBackend.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Buffers are small, what goes through them need not be. */
class ConnectionsIT {

  private final TestClient nobody = TestBackend.nobody();

  @Test
  void anAnswerOfManyBuffersArrivesWhole() {
    HttpResponse<String> answer = nobody.get("/v3/api-docs");
    assertThat(answer.body()).hasSizeGreaterThan(50_000);
    assertThat(nobody.read(answer, Map.class)).containsKey("paths");
  }

  @Test
  void longHeadersAndLongQuestionsAreTaken() {
    HttpResponse<String> answer =
        nobody.send(
            "GET", "/api/books?limit=1&q=" + "a".repeat(200), "", "X-Long", "b".repeat(6_000));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void aBodyOfManyBuffersIsReadWhole() {
    String password = "x".repeat(300_000);
    HttpResponse<String> answer =
        nobody.post(
            "/api/session", "{\"userName\":\"nadia\",\"password\":\"%s\"}".formatted(password));
    assertThat(problem(answer).status()).isBetween(400, 499);
  }
}
