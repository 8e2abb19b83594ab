package com.legerible.benchmarks.imports;

import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.LoanRequest;
import com.legerible.contracts.rest.Session;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A member of the library who asks it for imports or loans. */
public final class Desk {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String PASSWORD = "1234";

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final URI server;
  private final String token;

  /** With the account of the demonstration that has this name. */
  public Desk(URI server, String user) throws IOException, InterruptedException {
    this.server = server;
    String body = json.writeValueAsString(new Credentials(user, PASSWORD));
    HttpRequest signIn = request("/api/session").POST(BodyPublishers.ofString(body)).build();
    this.token = json.readValue(answer(signIn), Session.class).token();
  }

  /** Sends a file while it is read. */
  Import send(InputStream file, boolean dryRun) throws IOException, InterruptedException {
    BodyPublisher body = BodyPublishers.ofInputStream(() -> file);
    HttpRequest request =
        signed("/api/imports?fileName=made.mrc&dryRun=" + dryRun)
            .setHeader("Content-Type", "application/octet-stream")
            .POST(body)
            .build();
    return json.readValue(answer(request), Import.class);
  }

  Import look(long importId) throws IOException, InterruptedException {
    return json.readValue(answer(signed("/api/imports/" + importId).GET().build()), Import.class);
  }

  void loan(long bookId) throws IOException, InterruptedException {
    String body = json.writeValueAsString(new LoanRequest(bookId));
    answer(
        signed("/api/loans")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private String answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private HttpRequest.Builder signed(String path) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(LIMIT)
        .header("Content-Type", "application/json");
  }
}
