package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RefusalListIT {

  private static final TestClient benni = TestBackend.nobody().signedInAs("benni");
  private static long id;

  private record RefusalPage(List<ImportRefusal> items, String next, long total) {}

  /** A dry run of five records of which three have no title. */
  @BeforeAll
  static void threeAreRefused() {
    String file = "title,authors\nOne,A\n,B\n,=C()\nTwo,D\n,E\n";
    HttpResponse<String> sent = benni.post("/api/imports?dryRun=true&fileName=r.csv", file);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    id = benni.read(sent, Import.class).id();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                benni.read(benni.get("/api/imports/" + id), Import.class).state()
                    == Import.State.DONE);
  }

  @Test
  void refusedRecordsFollowEachOtherAsInTheFile() {
    assertThat(everyPage()).extracting(ImportRefusal::record).containsExactly(2L, 3L, 5L);
  }

  @Test
  void theyComeAsATableInTheSameOrder() {
    HttpResponse<String> table =
        benni.send("GET", "/api/imports/" + id + "/refusals", "", "Accept", "text/csv");
    assertThat(table.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"refusals.csv\"");
    List<String> lines = table.body().lines().toList();
    assertThat(lines.get(0)).isEqualTo("record,reason,text");
    assertThat(lines.subList(1, lines.size()))
        .extracting(line -> line.substring(0, line.indexOf(',')))
        .containsExactly("2", "3", "5");
  }

  @Test
  void whatADryRunCameToIsARowOfTheTableOfImports() {
    String row = id + ",books,csv,r.csv,true,DONE,5,2,0,0,3,";
    String one = table("/api/imports/" + id);
    assertThat(one)
        .startsWith(
            "id,kind,format,fileName,dryRun,state,read,added,changed,duplicates,refused,"
                + "startedAt,finishedAt,error\r\n"
                + row);
    assertThat(one.lines()).hasSize(2);
    assertThat(table("/api/imports").lines()).anyMatch(line -> line.startsWith(row));
  }

  private static String table(String path) {
    return benni.send("GET", path, "", "Accept", "text/csv").body();
  }

  /** More records are refused than are listed, in many batches. */
  @Test
  void endlessRefusalsAreCountedAndTheLastOneListedSaysSo() {
    int refused = 10_600;
    String file = "title,authors\nOne,A\n" + ",B\n".repeat(refused);
    HttpResponse<String> sent = benni.post("/api/imports?dryRun=true", file);
    String place = "/api/imports/" + benni.read(sent, Import.class).id();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> benni.read(benni.get(place), Import.class).state() == Import.State.DONE);
    assertThat(benni.read(benni.get(place), Import.class).refused()).isEqualTo(refused);
    List<String> lines =
        benni
            .send("GET", place + "/refusals", "", "Accept", "text/csv")
            .body()
            .lines()
            .skip(1)
            .toList();
    assertThat(lines).hasSize(10_000);
    assertThat(lines.get(9_998)).doesNotContain("not listed");
    assertThat(lines.get(9_999)).startsWith("10001,").contains("counted, but not listed");
    RefusalPage page = benni.read(benni.get(place + "/refusals?limit=1"), RefusalPage.class);
    assertThat(page.total()).isEqualTo(refused);
  }

  @Test
  void theTableOfAnUnknownImportIsAProblem() {
    HttpResponse<String> answer =
        benni.send("GET", "/api/imports/999999999/refusals", "", "Accept", "text/csv");
    assertThat(TestBackend.problem(answer).status()).isEqualTo(404);
  }

  private static List<ImportRefusal> everyPage() {
    List<ImportRefusal> all = new ArrayList<>();
    String after = "";
    while (after != null) {
      String path = "/api/imports/" + id + "/refusals?limit=2&after=" + after;
      RefusalPage page = benni.read(benni.get(path), RefusalPage.class);
      assertThat(page.total()).isEqualTo(3);
      all.addAll(page.items());
      after = page.next();
    }
    return all;
  }
}
