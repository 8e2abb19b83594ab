package com.legerible.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.contracts.rest.Problem;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One backend with the demonstration library for all tests that need no special one. */
public final class TestBackend {

  private static final ConfigurableApplicationContext CONTEXT =
      new SpringApplicationBuilder(LegeribleBackend.class).run(TestServers.backendArguments());

  private TestBackend() {}

  public static <T> T bean(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  public static <T> T bean(String name, Class<T> type) {
    return CONTEXT.getBean(name, type);
  }

  public static JdbcClient sql() {
    return bean(JdbcClient.class);
  }

  /** A client without a session. */
  public static TestClient nobody() {
    return TestClient.of(CONTEXT);
  }

  /** The problem that an answer tells. */
  public static Problem problem(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    Problem problem = nobody().read(answer, Problem.class);
    assertThat(problem.status()).isEqualTo(answer.statusCode());
    assertThat(problem.detail()).isNotBlank().doesNotContain("Exception");
    return problem;
  }

  /** A new reader with the password “a password”, registered by a demonstration admin. */
  public static TestClient newcomer(String userName, String role) {
    HttpResponse<String> made =
        nobody()
            .signedInAs("susi")
            .post(
                "/api/readers",
                """
                {"userName":"%s","name":"Zoë %s","role":"%s","password":"a password",
                 "address":{"street":"","postcode":"1","city":"Ulm","country":""}}
                """
                    .formatted(userName, userName, role));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return nobody().signedInAs(userName, "a password");
  }

  /** All numbers in one column. */
  public static List<Long> numbers(String query, Object... parameters) {
    return sql().sql(query).params(List.of(parameters)).query(Long.class).list();
  }
}
