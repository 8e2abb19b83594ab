package com.legerible.localstack.launcher.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.localstack.launcher.problems.Refusal;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as the interface says, and remembers what it was asked. */
class LibraryTest {

  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

  private final List<String> asked = new CopyOnWriteArrayList<>();
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
  void aSimulationIsAskedForAsTheAdmin() throws Exception {
    answer(
        "/api/session",
        200,
        "{\"token\":\"secret\",\"expiresAt\":\"2026-11-22T13:00:00Z\",\"user\":null}");
    answer(
        "/api/simulations",
        202,
        "{\"id\":7,\"state\":\"RUNNING\",\"requested\":50,\"made\":0,\"undone\":0,"
            + "\"perSecond\":10.0,\"seed\":1,"
            + "\"readers\":\"random\",\"startedAt\":\"2026-11-22T12:00:00Z\",\"new\":1}");
    Simulation simulation = library().simulate(new SimulationRequest(50, null, null, null, null));
    assertThat(simulation.id()).isEqualTo(7);
    assertThat(simulation.state()).isEqualTo(Simulation.State.RUNNING);
    assertThat(asked.get(0)).contains("/api/session").contains("susi");
    assertThat(asked.get(1)).contains("Bearer secret").contains("\"loans\":50");
  }

  @Test
  void aSimulationIsTakenBackAsTheAdmin() throws Exception {
    answer("/api/session", 200, "{\"token\":\"secret\",\"expiresAt\":\"2026-11-22T13:00:00Z\"}");
    answer(
        "/api/simulations/7",
        200,
        "{\"id\":7,\"state\":\"UNDOING\",\"requested\":50,\"made\":50,\"undone\":20,"
            + "\"perSecond\":10.0,\"seed\":1,\"startedAt\":\"2026-11-22T12:00:00Z\"}");
    assertThat(library().undoSimulation(7).undone()).isEqualTo(20);
    assertThat(asked.get(1)).contains("undo=true").contains("Bearer secret");
  }

  @Test
  void aFileIsSentAsItIs(@TempDir Path folder) throws Exception {
    answer("/api/session", 200, "{\"token\":\"secret\",\"expiresAt\":\"2026-11-22T13:00:00Z\"}");
    answer(
        "/api/imports",
        202,
        "{\"id\":9,\"kind\":\"books\",\"format\":\"csv\",\"state\":\"RUNNING\",\"dryRun\":true,"
            + "\"startedAt\":\"2026-11-22T12:00:00Z\"}");
    Path file = Files.writeString(folder.resolve("list.csv"), "title\nSpäter\n");
    assertThat(library().importFile(file, "kind=books&dryRun=true").id()).isEqualTo(9);
    assertThat(asked.get(1)).contains("dryRun=true").contains("Später").contains("Bearer secret");
    assertThatThrownBy(() -> library().importFile(folder.resolve("none"), "kind=books"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("There is no file");
  }

  @Test
  void deadLettersAreListedAndSentAgain() throws Exception {
    answer("/api/session", 200, "{\"token\":\"secret\",\"expiresAt\":\"2026-11-22T13:00:00Z\"}");
    answer("/api/dead-letters/dead-isbns-0-1/replay", 204, "");
    answer(
        "/api/dead-letters",
        200,
        "{\"items\":[{\"id\":\"dead-isbns-0-1\",\"at\":\"2026-11-22T12:00:00Z\",\"reason\":\"no\"}],"
            + "\"total\":1}");
    assertThat(library().deadLetters().items())
        .singleElement()
        .extracting(DeadLetterView::id)
        .isEqualTo("dead-isbns-0-1");
    library().replay("dead-isbns-0-1");
    assertThat(asked).last().asString().contains("/replay").contains("Bearer secret");
  }

  @Test
  void whatTheBackendRefusesIsSaidInItsWords() {
    answer("/api/session", 200, "{\"token\":\"t\",\"expiresAt\":\"2026-11-22T13:00:00Z\"}");
    answer(
        "/api/simulations",
        400,
        "{\"title\":\"Bad request\",\"status\":400,\"detail\":\"loans is 0; it must be 1 or more.\"}");
    assertThatThrownBy(() -> library().simulate(new SimulationRequest(0, null, null, null, null)))
        .isInstanceOf(Refusal.class)
        .hasMessage("loans is 0; it must be 1 or more.");
  }

  @Test
  void anAbsentBackendIsNamed() {
    Library absent = new Library("http://127.0.0.1:1");
    assertThatThrownBy(() -> absent.simulate(new SimulationRequest(1, null, null, null, null)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("http://127.0.0.1:1 does not answer");
  }

  @Test
  void theRankingOfAnEarlierRunIsNotTheFirstAnswerOfThisOne() {
    assertThat(Library.isAfter(ranking(0, START.plusSeconds(1)), START)).isFalse();
    assertThat(Library.isAfter(ranking(5, START.minusSeconds(1)), START)).isFalse();
    assertThat(Library.isAfter(ranking(6, START.plusSeconds(1)), START)).isTrue();
  }

  private static Ranking ranking(long sequence, Instant asOf) {
    return new Ranking("all", 1, sequence, null, asOf, asOf.plusSeconds(1), 3, List.of());
  }

  private Library library() {
    return new Library("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(String path, int status, String body) {
    server.createContext(path, exchange -> answer(exchange, status, body));
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    asked.add(exchange.getRequestURI() + " " + token + " " + sent);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
