package com.legerible.endtoend;

import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.RankingHistory;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.Totals;
import com.legerible.localstack.servers.Certificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The library as a client program sees it over REST, signed in or not. */
final class Library {

  static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(20)).build();

  private final String address;
  private final OkHttpClient http;
  private final @Nullable String token;

  private Library(String address, OkHttpClient http, @Nullable String token) {
    this.address = address;
    this.http = http;
    this.token = token;
  }

  static Library at(String address) {
    return new Library(address, HTTP, null);
  }

  /** One that is reached encrypted, and has this certificate. */
  static Library at(String address, Certificate certificate) {
    return new Library(
        address,
        HTTP.newBuilder()
            .sslSocketFactory(certificate.encryption().getSocketFactory(), certificate.trust())
            .build(),
        null);
  }

  Library as(String userName) {
    return as(userName, "1234");
  }

  Library as(String userName, String password) {
    Answer answer =
        send("POST", "/api/session", Map.of("userName", userName, "password", password), Map.of());
    return new Library(address, http, answer.as(Session.class).token());
  }

  String address() {
    return address;
  }

  @Nullable String token() {
    return token;
  }

  Ranking topTen() {
    return topTen("all");
  }

  Ranking topTen(String window) {
    return get("/api/top-ten?window=" + window).as(Ranking.class);
  }

  /** Of the last hour. */
  RankingHistory history(String window) {
    return get("/api/top-ten/history?window=" + window).as(RankingHistory.class);
  }

  Totals totals() {
    return get("/api/totals").as(Totals.class);
  }

  BookPage books(String query) {
    return get("/api/books?" + query).as(BookPage.class);
  }

  Page<Loan> loans(int limit) {
    return JSON.readValue(get("/api/loans?limit=" + limit).body(), new TypeReference<>() {});
  }

  Page<Loan> ownLoans() {
    return JSON.readValue(get("/api/me/loans?limit=100").body(), new TypeReference<>() {});
  }

  Recommendations recommendations() {
    return get("/api/me/recommendations").as(Recommendations.class);
  }

  Loan loan(long bookId) {
    return loan(bookId, UUID.randomUUID().toString()).as(Loan.class);
  }

  Answer loan(long bookId, String key) {
    return send("POST", "/api/loans", Map.of("bookId", bookId), Map.of("Idempotency-Key", key));
  }

  Simulation simulate(int loans, double perSecond, long seed) {
    return send(
            "POST",
            "/api/simulations",
            Map.of("loans", loans, "perSecond", perSecond, "seed", seed),
            Map.of())
        .as(Simulation.class);
  }

  Simulation simulation(long id) {
    return get("/api/simulations/" + id).as(Simulation.class);
  }

  Simulation undo(long id) {
    return send("DELETE", "/api/simulations/" + id + "?undo=true", null, Map.of())
        .as(Simulation.class);
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
    return sendText(method, path, body == null ? null : JSON.writeValueAsString(body), headers);
  }

  Answer sendText(String method, String path, @Nullable String body, Map<String, String> headers) {
    Request.Builder request = new Request.Builder().url(address + path);
    headers.forEach(request::header);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    request.method(
        method, body == null ? null : RequestBody.create(body, MediaType.get("application/json")));
    try (var response = http.newCall(request.build()).execute()) {
      String type = response.header("Content-Type", "");
      String retryAfter = response.header("Retry-After", "");
      return new Answer(
          response.code(),
          type == null ? "" : type,
          retryAfter == null ? "" : retryAfter,
          response.body().string());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + address + path + " got no answer", e);
    }
  }

  List<Long> bookIds() {
    return books("limit=100").items().stream().map(book -> book.id()).toList();
  }

  /** What came back: looked at as it is, or as the record that is expected. */
  record Answer(int status, String contentType, String retryAfter, String body) {

    <T> T as(Class<T> type) {
      if (status >= 300) {
        throw new IllegalStateException("Expected a " + type.getSimpleName() + ", got " + this);
      }
      return JSON.readValue(body, type);
    }
  }
}
