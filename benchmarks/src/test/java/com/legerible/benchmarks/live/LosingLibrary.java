package com.legerible.benchmarks.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoanRequest;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.User;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A library that loses every third of its answers to loans after it has stored the loan. */
final class LosingLibrary implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LOST = 3;

  private final HttpServer server;
  private final Map<String, Loan> byKey = new HashMap<>();
  private final List<Loan> loans = new ArrayList<>();
  private final boolean forgetsKeys;
  private int lost;

  /**
   * @param forgetsKeys whether it makes another loan when a key comes again
   */
  LosingLibrary(boolean forgetsKeys) throws IOException {
    this.forgetsKeys = forgetsKeys;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    User nadia = new User(1, "nadia", "Nadia", Role.READER);
    server.createContext(
        "/api/session", call -> answer(call, 200, new Session("secret", Instant.now(), nadia)));
    Book book = new Book(7, null, "A book", List.of(), null, null, 0, 1);
    server.createContext(
        "/api/books",
        call -> answer(call, 200, new BookPage(List.of(book), null, 1, List.of(), null)));
    server.createContext("/api/loans", this::loans);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  int lost() {
    return lost;
  }

  private void loans(HttpExchange call) throws IOException {
    if (call.getRequestMethod().equals("GET")) {
      answer(call, 200, new Page<>(loans, null, loans.size()));
      return;
    }
    String key = call.getRequestHeaders().getFirst("Idempotency-Key");
    long bookId = JSON.readValue(call.getRequestBody(), LoanRequest.class).bookId();
    Loan known = byKey.get(key);
    if (known != null && !forgetsKeys) {
      answer(call, 200, known);
      return;
    }
    long id = loans.size() + 1L;
    Loan made = new Loan(id, bookId, "", List.of(), Instant.now(), LoanOrigin.READER, null);
    byKey.put(key, made);
    loans.add(made);
    if (known == null && byKey.size() % LOST == 0) {
      lost++;
      call.close();
    } else {
      answer(call, 201, made);
    }
  }

  private static void answer(HttpExchange call, int status, Object body) throws IOException {
    byte[] bytes = JSON.writeValueAsString(body).getBytes(UTF_8);
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
