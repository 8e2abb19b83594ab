package com.legerible.backend.imports;

import static com.legerible.backend.TestBackend.numbers;
import static com.legerible.backend.TestBackend.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ImportIT {

  private static final TestClient nobody = TestBackend.nobody();
  private static final TestClient benni = nobody.signedInAs("benni");
  private static final TestClient nadia = nobody.signedInAs("nadia");

  /** Marks the titles of one test. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private record RefusalPage(List<ImportRefusal> items, String next, long total) {}

  private record ImportPage(List<Import> items, String next, long total) {}

  @Test
  void booksAreAddedChangedOrKnownAndBrokenRecordsCostThemselves() {
    long known = 9_000_000 + Math.abs(mark.hashCode() % 100_000) * 10L;
    String first = SampleFiles.isbn((int) known);
    String second = SampleFiles.isbn((int) known + 1);
    String file =
        "title,authors,isbn,year\n%s one,A,%s,\n%s two,B,%s,1999\n%s one,A,%s,2001\n,C,,\n%s two,B,%s,1999\n%s none,D,,\n%s bad,D,9.78E+12,\n"
            .formatted(mark, first, mark, second, mark, first, mark, second, mark, mark);
    Import dry = ended(send("?dryRun=true&fileName=list.csv", file));
    Import real = ended(send("?fileName=list.csv", file));
    assertThat(counts(real)).isEqualTo("7 read, 3 added, 1 changed, 1 known, 2 refused");
    assertThat(counts(dry)).isEqualTo(counts(real));
    assertThat(dry.dryRun()).isTrue();
    assertThat(real.fileName()).isEqualTo("list.csv");
    assertThat(numbers("select year from books where isbn = ?", first)).containsExactly(2001L);
    assertThat(ids()).hasSize(3);
    assertThat(refusals(real))
        .satisfiesExactly(
            four -> {
              assertThat(four.record()).isEqualTo(4);
              assertThat(four.reason()).contains("no title");
            },
            seven -> {
              assertThat(seven.record()).isEqualTo(7);
              assertThat(seven.reason()).contains("spreadsheet");
              assertThat(seven.text()).contains("bad");
            });
    assertThat(counts(ended(send("", file))))
        .isEqualTo("7 read, 0 added, 0 changed, 5 known, 2 refused");
  }

  @Test
  void anImportIsTakenBackButForWhatWasLoanedSince() {
    String isbn = SampleFiles.isbn(8_000_000 + Math.abs(mark.hashCode() % 100_000));
    ended(send("", "title,isbn,language\n%s old,%s,\n".formatted(mark, isbn)));
    Import second =
        ended(
            send(
                "",
                "title,isbn,language\n%s new,%s,de\n%s loaned,,\n%s unloved,,\n"
                    .formatted(mark, isbn, mark, mark)));
    assertThat(counts(second)).contains("2 added, 1 changed");
    long loaned = numbers("select id from books where title = ?", mark + " loaned").get(0);
    assertThat(nadia.lend(loaned).statusCode()).isEqualTo(201);
    long unloved = numbers("select id from books where title = ?", mark + " unloved").get(0);

    assertThat(benni.delete("/api/imports/" + second.id()).statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(second.id()).state() == Import.State.UNDONE);

    assertThat(titles()).containsExactlyInAnyOrder(mark + " old", mark + " loaned");
    assertThat(nobody.get("/api/books/" + unloved).statusCode()).isEqualTo(404);
    assertThat(numbers("select loans from book_loans where book_id = ?", unloved)).isEmpty();
    assertThat(problem(benni.delete("/api/imports/" + dryRun())).status()).isEqualTo(409);
  }

  @Test
  void aBookThatOthersHaveChangedSinceOutlivesTheUndoOfItsImport() {
    Import first = ended(send("", "title,isbn\n%s,%s\n".formatted(mark, isbn())));
    Import second = ended(send("", "title,isbn,language\n%s two,%s,\n".formatted(mark, isbn())));
    takeBack(first);
    assertThat(titles()).containsExactly(mark + " two");
    takeBack(second);
    assertThat(titles()).containsExactly(mark);
  }

  @Test
  void importsThatChangedOneBookAreTakenBackOneAfterTheOther() {
    String file = "title,isbn,year\n%s %s,%s,\n";
    Import first = ended(send("", file.formatted(mark, "one", isbn())));
    Import second = ended(send("", file.formatted(mark, "two", isbn())));
    Import third = ended(send("", file.formatted(mark, "three", isbn())));
    takeBack(third);
    assertThat(titles()).containsExactly(mark + " two");
    takeBack(second);
    assertThat(titles()).containsExactly(mark + " one");
    takeBack(first);
    assertThat(titles()).isEmpty();
  }

  @Test
  void alsoWhenTheyAreTakenBackWithoutWaiting() {
    String file = "title,isbn,year\n%s %s,%s,\n";
    List<Import> all =
        Stream.of("one", "two", "three", "four")
            .map(word -> ended(send("", file.formatted(mark, word, isbn()))))
            .toList();
    for (int i = all.size() - 1; i >= 0; i--) {
      assertThat(benni.delete("/api/imports/" + all.get(i).id()).statusCode()).isEqualTo(200);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> all.stream().allMatch(one -> get(one.id()).state() == Import.State.UNDONE));
    assertThat(titles()).isEmpty();
  }

  private String isbn() {
    return SampleFiles.isbn(7_000_000 + Math.abs(mark.hashCode() % 100_000));
  }

  private static void takeBack(Import ended) {
    assertThat(benni.delete("/api/imports/" + ended.id()).statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(ended.id()).state() == Import.State.UNDONE);
  }

  private long dryRun() {
    return ended(send("?dryRun=true", "title\n" + mark)).id();
  }

  @Test
  void pastLoansOfMembersAndStrangersAreMadeOnceAndTakenBack() {
    String stranger = "m" + mark;
    String file =
        "reader,book,loanedAt\nNADIA,3,2020-01-01\n%s,3,2020-01-01\n%s,3,2020-01-01\n%s,no such,2020-01-01\n%s,3,2999-01-01\n"
            .formatted(stranger, stranger, stranger, stranger);
    Import dry = ended(send("?kind=loans&dryRun=true", file));
    Import real = ended(send("?kind=loans", file));
    assertThat(counts(real)).isEqualTo("5 read, 2 added, 0 changed, 1 known, 2 refused");
    assertThat(counts(dry)).isEqualTo(counts(real));
    String loans =
        """
        select count(*) from import_loans i join loans l on l.id = i.loan
        where import = ? and l.origin = 'IMPORT'
        """;
    assertThat(numbers(loans, real.id())).containsExactly(2L);
    assertThat(counts(ended(send("?kind=loans", file)))).contains("0 added", "3 known");

    benni.delete("/api/imports/" + real.id());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(real.id()).state() == Import.State.UNDONE);
    assertThat(numbers("select count(*) from loans where made_at = '2020-01-01T00:00Z'"))
        .containsExactly(0L);
    assertThat(numbers("select id from readers where user_name = ?", "imported-" + stranger))
        .isEmpty();
  }

  @Test
  void aTitleIsTheSameWhetherItsAccentsAreSignsOfTheirOwnOrNot() {
    String xml =
        """
        <collection xmlns="http://www.loc.gov/MARC21/slim"><record>
          <leader>00000nam a2200000 a 4500</leader>
          <datafield tag="245" ind1="0" ind2="0"><subfield code="a">%s Mo\u0308we</subfield></datafield>
        </record></collection>
        """
            .formatted(mark);
    assertThat(counts(ended(send("", xml)))).contains("1 added");
    assertThat(counts(ended(send("", "title\n%s Möwe\n".formatted(mark)))))
        .contains("0 added, 0 changed, 1 known");
    String loan = "reader,book,loanedAt\nnadia,%s Mo\u0308we,2020-02-02\n".formatted(mark);
    assertThat(counts(ended(send("?kind=loans", loan)))).contains("1 added");
  }

  @Test
  void whatIsNoSuchFileIsRefusedInWords() {
    assertThat(problem(send("", "{\"a\":1}")).detail()).contains("looks like JSON");
    assertThat(send("", "{\"a\":1}").statusCode()).isEqualTo(415);
    assertThat(problem(send("", "Werk\nDune")).detail()).contains("columns Werk", "map=title");
    assertThat(problem(send("?kind=cats", "title\nDune")).field()).isEqualTo("kind");
    assertThat(problem(send("?map=x", "title\nDune")).field()).isEqualTo("map");
    HttpResponse<String> form =
        benni.send(
            "POST",
            "/api/imports",
            "title\nDune",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(form.statusCode()).isEqualTo(415);
    assertThat(problem(nadia.post("/api/imports", "title\nDune")).status()).isEqualTo(403);
    assertThat(problem(benni.get("/api/imports/999999")).status()).isEqualTo(404);
  }

  /** As after a kill: the work is claimed, nobody has been heard of, and half of it is done. */
  @Test
  void whatAKilledReplicaLeftGoesOnBehindItsLastBatch() {
    StringBuilder file = new StringBuilder("title\n");
    for (int i = 0; i < 2_000; i++) {
      file.append(mark).append(' ').append(i).append('\n');
    }
    Import started = benni.read(send("", file.toString()), Import.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> leaveToOthers(started.id()) || hasEnded(started.id()));
    await().atMost(Duration.ofSeconds(60)).until(() -> hasEnded(started.id()));
    assertThat(counts(get(started.id())))
        .isEqualTo("2000 read, 2000 added, 0 changed, 0 known, 0 refused");
    assertThat(ids()).hasSize(2_000);
  }

  private static boolean leaveToOthers(long id) {
    return TestBackend.sql()
            .sql(
                """
                update imports set runner = :other,
                  beat_at = clock_timestamp() - interval '1 hour'
                where id = :id and read >= 500 and state = 'RUNNING'
                """)
            .param("other", UUID.randomUUID())
            .param("id", id)
            .update()
        == 1;
  }

  private static boolean hasEnded(long id) {
    return get(id).finishedAt() != null;
  }

  @Test
  void severalRunAtOnceAndAreListedNewestFirst() {
    List<HttpResponse<String>> sent =
        java.util.stream.IntStream.range(0, 4)
            .mapToObj(i -> send("", "title\n" + mark + " " + i + "\n" + mark + " common\n"))
            .toList();
    sent.forEach(ImportIT::ended);
    assertThat(titles())
        .containsExactlyInAnyOrder(
            mark + " 0", mark + " 1", mark + " 2", mark + " 3", mark + " common");
    ImportPage page = benni.read(benni.get("/api/imports?limit=2"), ImportPage.class);
    assertThat(page.items()).hasSize(2);
    assertThat(page.next()).isNotNull();
    assertThat(page.items().get(0).id()).isGreaterThan(page.items().get(1).id());
  }

  private static HttpResponse<String> send(String query, String file) {
    return benni.post("/api/imports" + query, file);
  }

  private static Import ended(HttpResponse<String> sent) {
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    Import started = benni.read(sent, Import.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Set.of(Import.State.DONE, Import.State.FAILED).contains(get(started.id()).state()));
    return get(started.id());
  }

  private static Import get(long id) {
    return benni.read(benni.get("/api/imports/" + id), Import.class);
  }

  private static List<ImportRefusal> refusals(Import ended) {
    String path = "/api/imports/" + ended.id() + "/refusals";
    return benni.read(benni.get(path), RefusalPage.class).items();
  }

  private List<Long> ids() {
    return numbers("select id from books where title like ?", mark + "%");
  }

  private List<String> titles() {
    return TestBackend.sql()
        .sql("select title from books where title like ?")
        .param(mark + "%")
        .query(String.class)
        .list();
  }

  private static String counts(Import ended) {
    assertThat(ended.error()).isNull();
    return ended.read()
        + " read, "
        + ended.added()
        + " added, "
        + ended.changed()
        + " changed, "
        + ended.duplicates()
        + " known, "
        + ended.refused()
        + " refused";
  }
}
