package com.legerible.backend.imports;

import static com.legerible.backend.TestBackend.numbers;
import static com.legerible.backend.TestBackend.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestBackend;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.contracts.rest.Session;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionOperations;

/** Files that are meant to break the library, or that meet each other. */
@Timeout(180)
class HostileImportIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final ImportDesk benni = ImportDesk.ofBenni();

  private final TransactionOperations transactions = TestBackend.bean(TransactionOperations.class);

  private final AtomicReference<Import> cancelled = new AtomicReference<>();

  /** Marks what one test brings. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void noTextIsTooOddForTheCatalogue() {
    String long2000 = letters(2_000, 'a', 26);
    String chinese = letters(2_500, '\u4e00', 20_000);
    String authors =
        IntStream.range(0, 60)
            .mapToObj(i -> letters(600, '\u4e00', 20_000))
            .collect(Collectors.joining(";"));
    List<String> titles =
        List.of(
            long2000,
            chinese,
            "NUL\u0000within",
            "\u202Eturned\u0007\u001b[2J",
            "'; drop table books; --",
            "{\"\"a\"\":\\u0000}",
            "\\\\ \\x {1,2} (null)",
            "e" + "\u0301".repeat(1_000),
            "👩‍👩‍👧‍👦".repeat(400),
            "a ".repeat(1_000),
            "İ ẞ ﬃ ς Σ".repeat(200));
    String file =
        titles.stream()
            .map(title -> "\"" + mark + title + "\",\"" + authors + "\",-99999\n")
            .collect(Collectors.joining("", "title,authors,year\n", ""));
    Import first = benni.taken("", file);
    assertThat(first.added()).as(first.toString()).isEqualTo(titles.size());
    assertThat(benni.taken("", file).duplicates()).isEqualTo(titles.size());
  }

  @Test
  void noIsbnIsTooOddForItsRefusal() {
    // A file that begins with such signs is no text.
    String file =
        "title,isbn\n%1$s%2$s,\n%1$s,97\u000081\u001b\n%1$s,%3$s\n"
            .formatted(mark, letters(1_500, 'a', 26), "x".repeat(39) + "😀 and more");
    Import taken = benni.taken("", file);
    assertThat(taken.refused()).isEqualTo(2);
    assertThat(benni.refusals(taken))
        .extracting(ImportRefusal::reason)
        .satisfiesExactly(
            control -> assertThat(control).startsWith("“97 81 ” is not an ISBN"),
            half -> assertThat(half).startsWith("“" + "x".repeat(39) + "\uFFFD…” is not"));
  }

  private static String letters(int length, char first, int different) {
    return new Random(length)
        .ints(length, first, first + different)
        .mapToObj(letter -> Character.toString(letter))
        .collect(Collectors.joining());
  }

  /** Java and Postgres do not agree about the small letters of these names. */
  @Test
  void readersOfAnyLanguageAreKnownAgain() {
    String file =
        "reader,book,loanedAt\n%1$sİSTANBUL,3,2019-05-05\n%1$sΟΔΥΣΣΕΥΣ,3,2019-05-05\n%1$sẞ,3,2019-05-05\n%2$s,3,2019-05-05\n"
            .formatted(mark, "İ".repeat(72) + mark);
    assertThat(benni.taken("?kind=loans&dryRun=true", file).added()).isEqualTo(4);
    assertThat(benni.taken("?kind=loans", file).added()).isEqualTo(4);
    assertThat(benni.taken("?kind=loans", file).duplicates()).isEqualTo(4);
  }

  @Test
  void aTimeThatIsMoreExactThanLoansAreKeptIsKnownAgain() {
    String file = "reader,book,loanedAt\n%s,3,2019-05-05T10:00:00.123956Z\n".formatted(mark);
    assertThat(benni.taken("?kind=loans", file).added()).isEqualTo(1);
    assertThat(benni.taken("?kind=loans", file).duplicates()).isEqualTo(1);
  }

  /** Both have looked which loans are known before either of them has written one down. */
  @Test
  void oneHistoryThatIsSentTwiceAtOnceMakesItsLoansOnce() {
    String file =
        IntStream.rangeClosed(1, 50)
            .mapToObj(i -> "%s,3,2018-01-01T00:00:%02dZ\n".formatted(mark + i % 7, i))
            .collect(Collectors.joining("", "reader,book,loanedAt\n", ""));
    List<Import> both =
        transactions.execute(
            status -> {
              TestBackend.sql().sql("lock table loans in share mode").update();
              List<Import> started =
                  List.of(benni.started("?kind=loans", file), benni.started("?kind=loans", file));
              await().atMost(LIMIT).until(() -> waiting() >= 2);
              return started;
            });
    List<Import> done = both.stream().map(benni::done).toList();
    assertThat(done).extracting(Import::added).containsExactlyInAnyOrder(50L, 0L);
    assertThat(done).extracting(Import::duplicates).containsExactlyInAnyOrder(50L, 0L);
    assertThat(
            numbers(
                "select count(*) from loans l join readers r on r.id = l.reader_id"
                    + " where r.user_name like ?",
                "imported-" + mark + "%"))
        .containsExactly(50L);
  }

  private static long waiting() {
    return numbers("select count(distinct pid) from pg_locks where not granted").get(0);
  }

  @Test
  void aCancelledImportStopsBehindABatchAndCanBeTakenBack() {
    String file = cancelledBehindItsFirstBatch("");
    Import state = cancelled.get();
    assertThat(state.read()).isBetween(500L, (long) file.lines().count() - 500);
    assertThat(numbers("select count(*) from books where title like ?", mark + "%"))
        .containsExactly(state.added());
    benni.end(state);
    benni.awaited(state, now -> now.state() == Import.State.UNDONE);
    assertThat(numbers("select count(*) from books where title like ?", mark + "%"))
        .containsExactly(0L);
  }

  @Test
  void aCancelledDryRunLeavesNothing() {
    cancelledBehindItsFirstBatch("?dryRun=true");
    Import state = cancelled.get();
    await()
        .atMost(LIMIT)
        .until(
            () ->
                numbers("select count(*) from book_previews where preview = ?", state.id())
                    .equals(List.of(0L)));
  }

  /** Its second batch waits for a lock that this test has, and the cancelling for the batch. */
  private String cancelledBehindItsFirstBatch(String query) {
    String file =
        IntStream.rangeClosed(1, 20_000)
            .mapToObj(i -> (i == 600 ? "" : mark + " " + i) + ",A\n")
            .collect(Collectors.joining("", "title,authors\n", ""));
    CompletableFuture<Import> end =
        transactions.execute(
            status -> {
              TestBackend.sql().sql("lock table import_refusals in share mode").update();
              Import started = benni.started(query, file);
              await().atMost(LIMIT).until(() -> waiting() >= 1);
              CompletableFuture<Import> ending =
                  CompletableFuture.supplyAsync(() -> benni.end(started));
              await().atMost(LIMIT).until(() -> waiting() >= 2);
              return ending;
            });
    Import ended = end.join();
    assertThat(ended.state()).as(ended.toString()).isEqualTo(Import.State.CANCELLED);
    cancelled.set(ended);
    return file;
  }

  @Test
  void aFirstLineWithoutEndIsRefusedInWords() {
    HttpResponse<String> answer = benni.send("", "title," + "c,".repeat(1_000_000) + "\nDune\n");
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(problem(answer).detail()).contains("first line", "no line of column names");
  }

  @Test
  void aMappingThatNobodyCouldReadIsRefused() {
    HttpResponse<String> answer = benni.send("?map=title=Ti%00tle", "title\nDune\n");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(problem(answer).field()).isEqualTo("map");
  }

  @ParameterizedTest
  @CsvSource({"benni, 413, 2048 MB", "nadia, 403, problem+json"})
  void gigabytesAreRefusedBeforeTheyAreSent(String who, int status, String said)
      throws IOException {
    HttpResponse<String> session =
        TestBackend.nobody()
            .post("/api/session", "{\"userName\":\"%s\",\"password\":\"1234\"}".formatted(who));
    String token = TestBackend.nobody().read(session, Session.class).token();
    try (Socket socket = new Socket("127.0.0.1", session.uri().getPort())) {
      socket.setSoTimeout((int) LIMIT.toMillis());
      String head =
          "POST /api/imports HTTP/1.1\r\nHost: library\r\nAuthorization: Bearer "
              + token
              + "\r\nContent-Length: 5368709120\r\nExpect: 100-continue\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = new byte[4_096];
      int length = socket.getInputStream().readNBytes(answer, 0, answer.length);
      assertThat(new String(answer, 0, length, StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 " + status)
          .contains(said);
    }
  }
}
