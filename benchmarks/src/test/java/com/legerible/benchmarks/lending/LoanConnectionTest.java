package com.legerible.benchmarks.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoanConnectionTest {

  private static final byte[] LOAN = "{\"title\":\"Ärger\"}".getBytes(StandardCharsets.UTF_8);
  private static final int CHUNKED = 0;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsAnswersOfKnownLengthAndInChunksOnOneConnection() throws IOException {
    server.createContext(
        "/api/loans",
        exchange -> {
          note(exchange);
          answer(exchange, asked.size() == 1 ? LOAN.length : CHUNKED);
        });
    try (LoanConnection connection = connection()) {
      for (int i = 0; i < 3; i++) {
        assertThat(connection.loan(7, "key-" + i))
            .isEqualTo(new LoanConnection.Answer(201, "{\"title\":\"Ärger\"}"));
      }
    }
    assertThat(asked)
        .extracting(line -> line.substring(0, line.lastIndexOf(' ')))
        .containsExactly(
            "Bearer me key-0 {\"bookId\":7}",
            "Bearer me key-1 {\"bookId\":7}",
            "Bearer me key-2 {\"bookId\":7}");
    assertThat(asked)
        .extracting(line -> line.substring(line.lastIndexOf(' ')))
        .containsOnly(port());
  }

  @Test
  void connectsAnewAfterTheServerSaidThatAnAnswerIsTheLast() throws IOException {
    server.createContext(
        "/api/loans",
        exchange -> {
          note(exchange);
          exchange.getResponseHeaders().add("Connection", "close");
          answer(exchange, LOAN.length);
        });
    try (LoanConnection connection = connection()) {
      connection.loan(1, "one");
      connection.loan(1, "two");
    }
    assertThat(asked).hasSize(2);
  }

  @Test
  void saysThatTheServerHungUpWithoutAnAnswer() throws IOException {
    server.createContext("/api/loans", HttpExchange::close);
    try (LoanConnection connection = connection()) {
      assertThatThrownBy(() -> connection.loan(1, "one")).isInstanceOf(IOException.class);
    }
  }

  private String port() {
    return asked.get(0).substring(asked.get(0).lastIndexOf(' '));
  }

  private void note(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    asked.add(
        String.join(
            " ",
            headers.getFirst("Authorization"),
            headers.getFirst("Idempotency-Key"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            Integer.toString(exchange.getRemoteAddress().getPort())));
  }

  private static void answer(HttpExchange exchange, int length) throws IOException {
    exchange.sendResponseHeaders(201, length);
    exchange.getResponseBody().write(LOAN);
    exchange.close();
  }

  private LoanConnection connection() {
    return new LoanConnection(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "me");
  }
}
