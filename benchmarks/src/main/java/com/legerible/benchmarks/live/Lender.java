package com.legerible.benchmarks.live;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoanRequest;
import com.legerible.contracts.rest.Session;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A signed-in reader who loans again and again. */
final class Lender {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 50;
  private static final int MADE = 201;
  private static final int FOUND = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final URI server;
  private final String token;
  private final List<Long> books;

  Lender(URI server, String user, String password) throws IOException, InterruptedException {
    this.server = server;
    String body = json.writeValueAsString(new Credentials(user, password));
    HttpRequest signIn =
        request("/api/session").POST(HttpRequest.BodyPublishers.ofString(body)).build();
    this.token = json.readValue(answer(signIn), Session.class).token();
    this.books =
        read("/api/books?limit=100", BookPage.class).items().stream().map(Book::id).toList();
  }

  List<Long> books() {
    return books;
  }

  /** The number of a new loan of the first book, when it is answered. */
  CompletableFuture<Long> loan() {
    return http.sendAsync(loanOf(books.get(0), UUID.randomUUID()), BodyHandlers.ofString())
        .thenApply(answer -> json.readValue(answer.body(), Loan.class).id());
  }

  /**
   * A loan for which it is asked again and again under the same key until it is answered: so it is
   * one loan, whatever dies meanwhile.
   */
  Receipt loanForCertain(long book, Instant giveUpAt) throws IOException, InterruptedException {
    HttpRequest loan = loanOf(book, UUID.randomUUID());
    String last = "no answer";
    for (int asked = 1; Instant.now().isBefore(giveUpAt); asked++) {
      try {
        HttpResponse<String> answer = http.send(loan, BodyHandlers.ofString());
        if (answer.statusCode() == MADE || answer.statusCode() == FOUND) {
          long loanId = json.readValue(answer.body(), Loan.class).id();
          return new Receipt(loanId, asked, answer.statusCode() == FOUND);
        }
        last = answer.statusCode() + " " + answer.body();
        if (answer.statusCode() < 500) {
          break;
        }
      } catch (IOException away) {
        last = away.toString();
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new IOException("a loan was never answered: " + last);
  }

  /** What a page that anybody may see says. */
  <T> T read(String path, Class<T> type) throws IOException, InterruptedException {
    return json.readValue(page(path), type);
  }

  private HttpRequest loanOf(long book, UUID key) {
    String body = json.writeValueAsString(new LoanRequest(book));
    return request("/api/loans")
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", key.toString())
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** The text of a page that anybody may see. */
  String page(String path) throws IOException, InterruptedException {
    return answer(request(path).GET().build());
  }

  private String answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(
          request.uri()
              + " answered "
              + answer.statusCode()
              + ". Is it the local stack with its demonstration accounts? "
              + answer.body());
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(LIMIT)
        .header("Content-Type", "application/json");
  }
}
