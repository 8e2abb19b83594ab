package com.legerible.backend.live;

import com.legerible.backend.LegeribleBackend;
import com.legerible.backend.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running backend with the questions that the tests ask it. */
final class Replica implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConfigurableApplicationContext context;

  private Replica(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Replica start(String... arguments) {
    return new Replica(
        SpringApplication.run(LegeribleBackend.class, TestServers.backendArguments(arguments)));
  }

  String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  JdbcClient sql() {
    return bean(JdbcClient.class);
  }

  JsonNode get(String path, String token) {
    return send("GET", path, token, null, 200);
  }

  JsonNode post(String path, String body, String token, int status) {
    return send("POST", path, token, body, status);
  }

  JsonNode delete(String path, String token, int status) {
    return send("DELETE", path, token, null, status);
  }

  String signIn(String name) {
    String body = "{\"userName\":\"" + name + "\",\"password\":\"1234\"}";
    return send("POST", "/api/session", null, body, 200).get("token").asString();
  }

  void signOut(String token) {
    send("DELETE", "/api/session", token, null, 204);
  }

  long loan(long bookId, String token) {
    JsonNode loan = send("POST", "/api/loans", token, "{\"bookId\":" + bookId + "}", 201);
    return loan.get("id").asLong();
  }

  /** A loan under a name of its request, whatever the answer. */
  HttpResponse<String> loanNamed(long bookId, String token, String requestId)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/api/loans"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Authorization", "Bearer " + token)
            .header("X-Request-Id", requestId)
            .POST(HttpRequest.BodyPublishers.ofString("{\"bookId\":" + bookId + "}"))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  long simulate(int loans, String token) {
    String body = "{\"loans\":" + loans + ",\"perSecond\":20}";
    return send("POST", "/api/simulations", token, body, 202).get("id").asLong();
  }

  private JsonNode send(String method, String path, String token, String body, int status) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != status) {
        throw new IllegalStateException(
            method + " " + path + " answered " + response.statusCode() + ": " + response.body());
      }
      return JSON.readTree(response.body().isEmpty() ? "null" : response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
