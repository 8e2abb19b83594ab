package com.legerible.backend;

import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a backend over HTTP as a client does, signed in or not. */
public final class TestClient {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final JsonMapper json = JsonMapper.builder().build();
  private final String server;
  private final String token;

  private TestClient(String server, String token) {
    this.server = server;
    this.token = token;
  }

  /** Nobody, looking around. */
  public static TestClient of(ConfigurableApplicationContext backend) {
    int port = ((ServletWebServerApplicationContext) backend).getWebServer().getPort();
    return new TestClient("http://127.0.0.1:" + port, "");
  }

  /** Nobody, at a backend that runs as a process of its own. */
  public static TestClient ofAddress(String server) {
    return new TestClient(server, "");
  }

  /** The same client with a session. */
  public TestClient signedInAs(String userName) {
    return signedInAs(userName, "1234");
  }

  public TestClient signedInAs(String userName, String password) {
    String body = json.writeValueAsString(new Credentials(userName, password));
    HttpResponse<String> answer = post("/api/session", body);
    return withToken(json.readValue(answer.body(), Session.class).token());
  }

  public TestClient withToken(String other) {
    return new TestClient(server, other);
  }

  /** The same client at another replica. */
  public TestClient at(String other) {
    return new TestClient(other, token);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  public HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> put(String path, String body) {
    return send(request(path).PUT(BodyPublishers.ofString(body)));
  }

  /** Any request, with headers by pairs. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  public HttpResponse<String> lend(long bookId) {
    return lend(bookId, UUID.randomUUID().toString());
  }

  public HttpResponse<String> lend(long bookId, String key) {
    return send("POST", "/api/loans", "{\"bookId\":" + bookId + "}", "Idempotency-Key", key);
  }

  /** The body of an answer. */
  public <T> T read(HttpResponse<String> answer, Class<T> type) {
    return json.readValue(answer.body(), type);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .timeout(LIMIT)
            .header("Content-Type", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
