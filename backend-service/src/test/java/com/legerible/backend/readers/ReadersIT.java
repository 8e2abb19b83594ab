package com.legerible.backend.readers;

import static com.legerible.backend.TestBackend.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.AuditLine;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReadersIT {

  private static final TestClient nobody = TestBackend.nobody();
  private static final TestClient benni = nobody.signedInAs("benni");
  private static final TestClient susi = nobody.signedInAs("susi");

  private record ReaderPage(List<Profile> items, String next, long total) {}

  private record AuditPage(List<AuditLine> items, String next, long total) {}

  private static long id(TestClient client) {
    return client.read(client.get("/api/me"), Profile.class).id();
  }

  private static String place(TestClient client) {
    return "/api/readers/" + id(client);
  }

  private static String reader(String userName, String role) {
    return """
        {"userName":"%s","name":"N","role":%s,"password":"a password",
         "address":{"street":"","postcode":"","city":"","country":""}}
        """
        .formatted(userName, role);
  }

  @Test
  void aLibrarianRegistersAReaderWhoCanSignIn() {
    HttpResponse<String> made = benni.post("/api/readers", reader("carla", "null"));
    assertThat(made.statusCode()).isEqualTo(201);
    Profile carla = benni.read(made, Profile.class);
    assertThat(carla.role()).isEqualTo(Role.READER);
    assertThat(made.headers().firstValue("Location")).contains("/api/readers/" + carla.id());
    assertThat(id(nobody.signedInAs("carla", "a password"))).isEqualTo(carla.id());
    assertThat(problem(benni.post("/api/readers", reader("CARLA", "null"))).status())
        .isEqualTo(409);
  }

  @Test
  void onlyAdminsGiveOrTouchOtherRoles() {
    TestClient dora = TestBackend.newcomer("dora", "LIBRARIAN");
    String password = "{\"wanted\":\"taken over\"}";
    assertThat(benni.post("/api/readers", reader("d2", "\"ADMIN\"")).statusCode()).isEqualTo(403);
    assertThat(benni.put(place(susi) + "/password", password).statusCode()).isEqualTo(403);
    assertThat(benni.put(place(dora), "{\"name\":\"D\"}").statusCode()).isEqualTo(403);
    assertThat(benni.delete(place(dora)).statusCode()).isEqualTo(403);
    assertThat(benni.put(place(benni), "{\"role\":\"ADMIN\"}").statusCode()).isEqualTo(403);
    String doras = place(dora);
    assertThat(susi.put(doras, "{\"role\":\"READER\"}").statusCode()).isEqualTo(200);
    assertThat(dora.get("/api/me").statusCode()).isEqualTo(401);
    assertThat(benni.put(doras, "{\"name\":\"D\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void theLastAdminStays() {
    assertThat(susi.put(place(susi), "{\"role\":\"READER\"}").statusCode()).isEqualTo(409);
    assertThat(susi.delete(place(susi)).statusCode()).isEqualTo(409);
    assertThat(susi.delete("/api/me/data").statusCode()).isEqualTo(409);
  }

  @Test
  void twoAdminsWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
    TestClient emil = TestBackend.newcomer("emil", "ADMIN");
    TestClient fritz = TestBackend.newcomer("fritz", "ADMIN");
    String emils = place(emil);
    String fritzes = place(fritz);
    TestBackend.sql().sql("update readers set role = 'READER' where user_name = 'susi'").update();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Callable<HttpResponse<String>>> both =
          List.of(
              () -> emil.put(fritzes, "{\"role\":\"READER\"}"),
              () -> fritz.put(emils, "{\"role\":\"READER\"}"));
      for (Future<HttpResponse<String>> answer : pool.invokeAll(both)) {
        answer.get();
      }
      assertThat(TestBackend.numbers("select count(*) from readers where role = 'ADMIN'"))
          .containsExactly(1L);
    } finally {
      pool.shutdownNow();
      TestBackend.sql()
          .sql(
              """
              update readers set role = case user_name when 'susi' then 'ADMIN' else 'READER' end
              where user_name in ('susi', 'emil', 'fritz')
              """)
          .update();
    }
  }

  @Test
  void readersAreFoundByPartsOfTheirNamesAndPagedByName() {
    for (int i = 0; i < 5; i++) {
      TestBackend.newcomer("Gül.Çelik" + i, "READER");
    }
    List<Profile> all = new ArrayList<>();
    String after = "";
    ReaderPage page;
    do {
      page =
          benni.read(benni.get("/api/readers?q=gul+ZOE&limit=2&after=" + after), ReaderPage.class);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    assertThat(all).extracting(Profile::userName).containsExactlyElementsOf(expected());
    assertThat(page.total()).isEqualTo(5);
    assertThat(benni.read(benni.get("/api/readers?q=simulated"), ReaderPage.class).items())
        .isEmpty();
  }

  private static List<String> expected() {
    return List.of("Gül.Çelik0", "Gül.Çelik1", "Gül.Çelik2", "Gül.Çelik3", "Gül.Çelik4");
  }

  @Test
  void everyActIsWrittenDownAndNamesNobodyWhoHasLeft() {
    TestClient hugo = TestBackend.newcomer("hugo", "READER");
    long id = id(hugo);
    benni.put(place(hugo) + "/password", "{\"wanted\":\"a new password\"}");
    assertThat(lines())
        .extracting(AuditLine::by, AuditLine::action, AuditLine::subject)
        .contains(
            org.assertj.core.groups.Tuple.tuple("benni", "reader.password", "reader " + id),
            org.assertj.core.groups.Tuple.tuple("susi", "reader.create", "reader " + id));
    assertThat(benni.delete("/api/readers/" + id).statusCode()).isEqualTo(204);
    assertThat(lines())
        .noneSatisfy(
            line -> assertThat(line.toString()).containsAnyOf("hugo", "reader " + id + ","))
        .anySatisfy(line -> assertThat(line.action()).isEqualTo("reader.delete"));
  }

  private static List<AuditLine> lines() {
    return susi.read(susi.get("/api/audit?limit=100"), AuditPage.class).items();
  }
}
