package com.legerible.backend.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.LegeribleBackend;
import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.TestServers;
import com.legerible.backend.openapi.RandomRequests.Request;
import com.legerible.contracts.rest.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A library of its own without Kafka, because its guests delete whatever they may. */
@Timeout(300)
class ApiIT {

  private static final String SCHEMA = "random_library";
  private static final int REQUESTS = 4_000;
  private static final int AT_ONCE = 4;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static ConfigurableApplicationContext backend;
  private static JdbcClient sql;
  private static String server;
  private static String document;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  @BeforeAll
  static void open() {
    TestBackend.sql().sql("create schema " + SCHEMA).update();
    backend =
        new SpringApplicationBuilder(LegeribleBackend.class)
            .run(
                TestServers.backendArguments(
                    "--spring.datasource.url="
                        + TestServers.postgres().url()
                        + ("?currentSchema=" + SCHEMA + ",public"),
                    "--spring.kafka.bootstrap-servers=127.0.0.1:1"));
    sql = backend.getBean(JdbcClient.class);
    int port = ((ServletWebServerApplicationContext) backend).getWebServer().getPort();
    server = "http://127.0.0.1:" + port;
    document = TestClient.of(backend).get("/v3/api-docs").body();
  }

  @AfterAll
  static void close() {
    backend.close();
  }

  /** The same requests each time; other ones with {@code -Dlegerible.seed=NUMBER}. */
  @Test
  void everyCallSurvivesWhateverItIsSent() throws Exception {
    long seed = Long.getLong("legerible.seed", 1);
    var invented = new RandomRequests(document, seed);
    List<Request> requests = new ArrayList<>();
    for (int number = 0; number < REQUESTS; number++) {
      requests.add(invented.next(number));
    }
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Optional<String>>> answers = new ArrayList<>();
      for (int number = 0; number < REQUESTS; number++) {
        int who = (number + number / invented.operations()) % (Role.values().length + 1);
        Request request = requests.get(number);
        answers.add(pool.submit(() -> complaint(request, who)));
      }
      List<String> complaints = new ArrayList<>();
      for (Future<Optional<String>> answer : answers) {
        answer.get().ifPresent(complaints::add);
      }
      assertThat(complaints).as("seed " + seed).isEmpty();
    } finally {
      pool.shutdownNow();
    }
  }

  /** What is wrong with the answer, if anything. */
  private Optional<String> complaint(Request request, int who)
      throws IOException, InterruptedException {
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(URI.create(server + request.path()))
            .timeout(LIMIT)
            .method(request.method(), BodyPublishers.ofString(request.body()));
    if (!request.headers().isEmpty()) {
      sent.headers(request.headers().toArray(String[]::new));
    }
    if (who > 0) {
      sent.header("Authorization", "Bearer " + token(Role.values()[who - 1]));
    }
    HttpResponse<InputStream> answer = http.send(sent.build(), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      boolean lasts = request.streams() && answer.statusCode() == 200;
      String text = lasts ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      String type = answer.headers().firstValue("Content-Type").orElse("");
      boolean ours = answer.statusCode() == 500 || answer.statusCode() > 503;
      boolean told = answer.statusCode() < 400 || type.startsWith("application/problem+json");
      return ours || !told
          ? Optional.of(answer.statusCode() + " " + type + " " + text + " to " + request)
          : Optional.empty();
    }
  }

  /** Of an account that is there again each time, whatever the guests did to it. */
  private static String token(Role role) {
    String token = "the-token-of-" + role;
    sql.sql(
            """
            with guest as (
              insert into readers (user_name, name, role, street, postcode, city, country)
              values ('guest-' || :role, 'Guest', :role, '', '', '', '')
              on conflict ((lower(user_name))) do update set role = excluded.role
              returning id
            )
            insert into sessions (token_hash, reader_id, expires_at)
            select sha256(:token::bytea), id, now() + interval '1 hour' from guest
            on conflict (token_hash) do update
              set reader_id = excluded.reader_id, revoked_at = null, expires_at = excluded.expires_at
            """)
        .param("role", role.name())
        .param("token", token)
        .update();
    return token;
  }

  @Test
  void everyCallTellsWhatItTakesAndAnswersAndHowItFails() {
    JsonNode api = JsonMapper.builder().build().readTree(document);
    api.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(call -> assertComplete(call.getKey() + " " + path.getKey(), call)));
    api.at("/components/schemas")
        .properties()
        .forEach(schema -> assertExamples(schema.getKey(), schema.getValue()));
  }

  @Test
  void everyFilterOfTheListOfBooksIsDescribed() {
    JsonNode parameters =
        JsonMapper.builder().build().readTree(document).at("/paths/~1api~1books/get/parameters");
    assertThat(parameters.valueStream().map(parameter -> parameter.get("name").asString()))
        .contains("q", "language", "from", "to", "author", "sort", "after", "limit")
        .doesNotContain("filters");
    assertThat(parameters.valueStream())
        .allSatisfy(
            parameter -> {
              assertThat(parameter.path("description").asString("")).isNotBlank();
              assertThat(parameter.path("in").asString()).isEqualTo("query");
              assertThat(parameter.path("required").asBoolean(false)).isFalse();
            });
  }

  private static void assertComplete(String name, Map.Entry<String, JsonNode> call) {
    JsonNode operation = call.getValue();
    assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
    assertThat(operation.path("tags").size()).as(name).isPositive();
    JsonNode answers = operation.get("responses");
    assertThat(answers.propertyNames()).as(name).anyMatch(status -> status.startsWith("2"));
    assertThat(answers.propertyNames()).as(name).contains("401", "403", "429", "503");
    assertThat(answers.at("/503/content/application~1problem+json/example/detail").asString(""))
        .as(name)
        .isNotBlank();
  }

  private static void assertExamples(String name, JsonNode schema) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode of = property.getValue();
              String type = of.path("type").asString("");
              if (List.of("string", "integer", "number", "boolean").contains(type)) {
                assertThat(of.has("example"))
                    .as("%s.%s needs a line in examples.properties", name, property.getKey())
                    .isTrue();
              }
            });
  }
}
