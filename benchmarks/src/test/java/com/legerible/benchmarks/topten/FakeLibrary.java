package com.legerible.benchmarks.topten;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.live.LiveSnapshot;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.BookPage;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.LoanRequest;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.Session;
import com.legerible.contracts.rest.Totals;
import com.legerible.contracts.rest.User;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/** A library with a memory, whose ranking counts each loan after a known time. */
final class FakeLibrary implements AutoCloseable {

  static {
    // Otherwise the JDK's server holds back half of each answer for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService requests = Executors.newCachedThreadPool();
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
  private final Map<Long, Long> counts = new TreeMap<>(Map.of(1L, 2L, 2L, 1L));
  private final List<OutputStream> screens = new ArrayList<>();
  private final long delay;
  private int failEvery = Integer.MAX_VALUE;
  private long loans;
  private long sequence;

  FakeLibrary(long delayMilliseconds) throws IOException {
    delay = delayMilliseconds;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(requests);
    server.createContext("/api/session", this::session);
    server.createContext("/api/books", this::books);
    server.createContext("/api/loans", this::loan);
    server.createContext("/api/live", this::live);
    server.start();
  }

  FakeLibrary failingEvery(int nth) {
    failEvery = nth;
    return this;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized long loans() {
    return loans;
  }

  @Override
  public void close() {
    server.stop(0);
    requests.shutdownNow();
    later.shutdownNow();
  }

  private void session(HttpExchange exchange) throws IOException {
    boolean known = new String(exchange.getRequestBody().readAllBytes(), UTF_8).contains("1234");
    if (exchange.getRequestMethod().equals("DELETE") || !known) {
      answer(exchange, known ? 204 : 401, Map.of("detail", "The password is wrong."));
      return;
    }
    var nadia = new User(1, "nadia", "Nadia", Role.READER);
    answer(exchange, 200, new Session("token", Instant.now().plusSeconds(60), nadia));
  }

  private void books(HttpExchange exchange) throws IOException {
    var books =
        LongStream.rangeClosed(1, 34)
            .mapToObj(id -> new Book(id, null, "Book " + id, List.of(), null, null, 0, 1))
            .toList();
    answer(exchange, 200, new BookPage(books, null, 34, List.of(), null));
  }

  private void loan(HttpExchange exchange) throws IOException {
    long bookId = JSON.readValue(exchange.getRequestBody(), LoanRequest.class).bookId();
    long id;
    synchronized (this) {
      id = ++loans;
    }
    if (id % failEvery == 0) {
      answer(exchange, 503, Map.of("detail", "Postgres is away."));
      return;
    }
    Instant at = Instant.now();
    answer(exchange, 201, new Loan(id, bookId, "A", List.of(), at, LoanOrigin.READER, null));
    push("loan", new LiveLoan(id, bookId, "A", at, null));
    later.schedule(() -> count(bookId), delay, TimeUnit.MILLISECONDS);
  }

  private synchronized void live(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    screens.add(exchange.getResponseBody());
    var totals = new Totals(34, 3, 3);
    push("snapshot", new LiveSnapshot(Instant.now(), List.of(ranking()), totals, null, List.of()));
  }

  private synchronized void count(long bookId) {
    counts.merge(bookId, 1L, Long::sum);
    push("top-ten", ranking());
  }

  private synchronized Ranking ranking() {
    List<Ranking.Entry> entries = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(10)
        .forEach(
            e ->
                entries.add(
                    new Ranking.Entry(
                        entries.size() + 1, e.getKey(), "A", List.of(), e.getValue(), null, null)));
    long counted = counts.values().stream().mapToLong(Long::longValue).sum();
    return new Ranking("all", 1, ++sequence, null, Instant.now(), Instant.now(), counted, entries);
  }

  private synchronized void push(String event, Object data) {
    String text = "event: " + event + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
    screens.removeIf(screen -> !written(screen, text));
  }

  private static boolean written(OutputStream screen, String text) {
    try {
      screen.write(text.getBytes(UTF_8));
      screen.flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = status == 204 ? new byte[0] : JSON.writeValueAsBytes(body);
    exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
