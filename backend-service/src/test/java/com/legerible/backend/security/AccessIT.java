package com.legerible.backend.security;

import static com.legerible.backend.TestBackend.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Timeout(120)
class AccessIT {

  private static final TestClient nobody = TestBackend.nobody();
  private static final TestClient nadia = nobody.signedInAs("nadia");
  private static final TestClient benni = nobody.signedInAs("BENNI");
  private static final TestClient susi = nobody.signedInAs("susi");

  /** A call that nobody wrote a rule for is in no table, and so it fails here. */
  @TestFactory
  Stream<DynamicTest> everyCallIsRefusedBelowItsRole() {
    Map<String, Optional<Role>> table = ApiTable.read();
    Map<Role, TestClient> oneBelow =
        Map.of(Role.READER, nobody, Role.LIBRARIAN, nadia, Role.ADMIN, benni);
    return calls()
        .map(
            call ->
                DynamicTest.dynamicTest(
                    call,
                    () -> {
                      assertThat(table).containsKey(call);
                      table
                          .get(call)
                          .ifPresent(role -> assertRefused(oneBelow.get(role), role, call));
                    }));
  }

  private static void assertRefused(TestClient client, Role role, String call) {
    String[] parts = call.split(" ");
    String path = parts[1].replace("{}", "999999999");
    HttpResponse<String> answer = client.send(parts[0], path, "{}");
    assertThat(problem(answer).status()).isEqualTo(role == Role.READER ? 401 : 403);
  }

  private static Stream<String> calls() {
    return TestBackend.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(
            mapping ->
                mapping.getMethodsCondition().getMethods().stream()
                    .flatMap(
                        method ->
                            mapping.getPatternValues().stream()
                                .map(path -> method + " " + ApiTable.withoutNames(path))))
        .filter(call -> call.contains(" /api/"))
        .distinct()
        .sorted();
  }

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
}
