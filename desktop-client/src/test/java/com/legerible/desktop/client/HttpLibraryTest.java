package com.legerible.desktop.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Credentials;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.contracts.rest.Totals;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.client.LibraryException.NoSuchFile;
import com.legerible.desktop.client.LibraryException.Refused;
import com.legerible.desktop.client.LibraryException.Unreachable;
import com.legerible.desktop.client.LibraryException.Unreadable;
import com.legerible.desktop.client.LibraryException.Unwritable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpLibraryTest {
  private final MockWebServer server = new MockWebServer();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final SessionToken token = new SessionToken();
  private Library library;

  @BeforeEach
  void open() throws Exception {
    server.start();
    library = Library.at(server.url("/"), token, workers);
  }

  @AfterEach
  void close() {
    server.close();
    workers.shutdownNow();
  }

  @Test
  void booksAreAskedPageByPageAndNewFieldsArePassedOver() throws Exception {
    answer(
        200,
        """
        {"items":[{"id":1,"title":"Dune","authors":["Frank Herbert"],"loans":7,"editions":1,"shelf":"A3"}],
         "next":"x y","total":2,"facets":[],"later":{"more":true}}""");
    assertThat(
            library
                .catalogue()
                .books(BookQuery.ALL.withWords("dü ne"), "a+b", 50)
                .get(5, TimeUnit.SECONDS)
                .items())
        .containsExactly(new Book(1, null, "Dune", List.of("Frank Herbert"), null, null, 7, 1));
    RecordedRequest request = server.takeRequest();
    assertThat(request.getUrl().encodedPath()).isEqualTo("/api/books");
    assertThat(request.getUrl().queryParameter("q")).isEqualTo("dü ne");
    assertThat(request.getUrl().queryParameter("after")).isEqualTo("a+b");
    assertThat(request.getHeaders().get("Authorization")).isNull();
  }

  @Test
  void aSessionIsSentFromSigningInUntilSigningOut() throws Exception {
    answer(
        200,
        """
        {"token":"secret","expiresAt":"2026-11-23T00:00:00.000Z",
         "user":{"id":1,"userName":"nadia","name":"Nadia","role":"READER"}}""");
    answer(200, "{\"books\":1,\"loans\":2,\"readers\":3}");
    answer(204, "");
    answer(200, "{\"books\":1,\"loans\":2,\"readers\":3}");
    assertThat(library.accounts().signIn(new Credentials("nadia", "1234")).join().user())
        .isEqualTo(new User(1, "nadia", "Nadia", Role.READER));
    assertThat(library.rankings().totals().join()).isEqualTo(new Totals(1, 2, 3));
    library.accounts().signOut().join();
    library.rankings().totals().join();
    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo("{\"userName\":\"nadia\",\"password\":\"1234\"}");
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer secret");
    RecordedRequest signOut = server.takeRequest();
    assertThat(signOut.getMethod()).isEqualTo("DELETE");
    assertThat(signOut.getHeaders().get("Authorization")).isEqualTo("Bearer secret");
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isNull();
  }

  @Test
  void aLoanCarriesItsKey() throws Exception {
    answer(
        201,
        """
        {"id":9,"bookId":1,"title":"Dune","authors":[],"madeAt":"2026-11-22T12:00:00.123Z",
         "origin":"FROM_THE_FUTURE","reader":null}""");
    assertThat(library.lending().loan(1, "key-1").join().id()).isEqualTo(9);
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo("key-1");
    assertThat(request.getBody().utf8()).isEqualTo("{\"bookId\":1}");
  }

  @Test
  void aFileIsSentAsItIs(@TempDir Path folder) throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .add100Continue()
            .code(202)
            .body(
                """
                {"id":8,"kind":"books","format":"csv","fileName":"new books.csv","dryRun":true,
                 "state":"RUNNING","read":0,"added":0,"changed":0,"duplicates":0,"refused":0,
                 "startedAt":"2026-11-22T12:00:00Z"}""")
            .build());
    Path file = Files.writeString(folder.resolve("new books.csv"), "title\nSpäter\n");
    assertThat(library.imports().take(file, "books", true, List.of("title=Das Werk")).join().id())
        .isEqualTo(8);
    RecordedRequest request = server.takeRequest();
    assertThat(request.getUrl().queryParameter("fileName")).isEqualTo("new books.csv");
    assertThat(request.getUrl().queryParameter("dryRun")).isEqualTo("true");
    assertThat(request.getUrl().queryParameter("map")).isEqualTo("title=Das Werk");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(request.getBody().utf8()).isEqualTo("title\nSpäter\n");
  }

  @Test
  void nothingIsSentOfAFileThatIsRefused(@TempDir Path folder) throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(413)
            .addHeader("Content-Type", "application/problem+json")
            .body("{\"title\":\"Too large\",\"status\":413,\"detail\":\"Divide it.\"}")
            .doNotReadRequestBody()
            .build());
    Path file = Files.write(folder.resolve("large.mrc"), new byte[8 << 20]);
    Refused refused = (Refused) failure(library.imports().take(file, "books", false, List.of()));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.problem().detail()).isEqualTo("Divide it.");
    assertThat(server.takeRequest().getHeaders().get("Expect")).isEqualTo("100-continue");
  }

  @Test
  void aFileThatIsNotThereIsNotTakenForALibraryThatIsAway(@TempDir Path folder) {
    assertThat(failure(library.imports().take(folder.resolve("gone"), "books", true, List.of())))
        .isInstanceOf(NoSuchFile.class);
    assertThat(failure(library.imports().take(folder, "books", true, List.of())))
        .isInstanceOf(NoSuchFile.class);
  }

  @Test
  void aFileThatCannotBeWrittenIsNotTakenForALibraryThatIsAway(@TempDir Path folder)
      throws Exception {
    Path taken = Files.createDirectory(folder.resolve("taken.csv"));
    Files.createFile(taken.resolve("inside"));
    Path inAFile = Files.createFile(folder.resolve("a-file")).resolve("loans.csv");
    for (Path file : List.of(taken, inAFile, folder.resolve("gone").resolve("loans.csv"))) {
      answer(200, "title\n");
      Unwritable failure = (Unwritable) failure(library.imports().saveRefusals(1, file));
      assertThat(failure.file()).isEqualTo(file);
    }
    assertThat(folder.resolve("taken.csv.part")).doesNotExist();
    answer(200, "title\n");
    Path written = library.imports().saveRefusals(1, folder.resolve("refused.csv")).join();
    assertThat(written).hasContent("title\n");
  }

  @Test
  void aProblemIsTheOneThatTheLibraryNames() {
    answer(
        409,
        """
        {"type":"about:blank","title":"Conflict","status":409,
         "detail":"This key belongs to another book.","field":"Idempotency-Key"}""");
    Refused refused = (Refused) failure(library.lending().loan(1, "k"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem().detail()).isEqualTo("This key belongs to another book.");
    assertThat(refused.problem().field()).isEqualTo("Idempotency-Key");
  }

  @Test
  void aGatewayWithoutALibraryBehindItIsUnreachable() {
    server.enqueue(
        new MockResponse.Builder()
            .code(502)
            .addHeader("Content-Type", "text/html")
            .body("<h1>Bad gateway</h1>")
            .build());
    assertThat(failure(library.rankings().totals())).isInstanceOf(Unreachable.class);
  }

  @Test
  void aCutConnectionIsUnreachable() {
    server.enqueue(
        new MockResponse.Builder()
            .onResponseStart(new SocketEffect.CloseSocket(true, true, true))
            .build());
    assertThat(
            failure(
                library
                    .administration()
                    .simulate(new SimulationRequest(50, null, null, null, null))))
        .isInstanceOf(Unreachable.class);
  }

  @Test
  void nonsenseIsUnreadable() {
    answer(200, "<html>hotel login</html>");
    assertThat(failure(library.rankings().totals())).isInstanceOf(Unreadable.class);
    answer(200, "null");
    assertThat(failure(library.rankings().totals())).isInstanceOf(Unreadable.class);
  }

  @Test
  void whatIsNoLongerWantedIsCancelled() throws Exception {
    server.enqueue(
        new MockResponse.Builder().headersDelay(30, TimeUnit.SECONDS).body("{}").build());
    CompletableFuture<Totals> answer = library.rankings().totals();
    server.takeRequest(5, TimeUnit.SECONDS);
    answer.cancel(true);
    answer(200, "{\"books\":1,\"loans\":2,\"readers\":3}");
    assertThat(library.rankings().totals().get(5, TimeUnit.SECONDS)).isEqualTo(new Totals(1, 2, 3));
  }

  private void answer(int status, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader(
                "Content-Type", status < 400 ? "application/json" : "application/problem+json")
            .body(body)
            .build());
  }

  private static Throwable failure(CompletableFuture<?> answer) {
    Throwable thrown = catchThrowable(answer::join);
    assertThat(thrown).isInstanceOf(CompletionException.class);
    return thrown.getCause();
  }
}
