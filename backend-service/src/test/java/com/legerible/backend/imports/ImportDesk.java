package com.legerible.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What a librarian does with files, and sees of them. */
final class ImportDesk {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final TestClient librarian;

  private record RefusalPage(List<ImportRefusal> items, String next, long total) {}

  ImportDesk(TestClient librarian) {
    this.librarian = librarian;
  }

  static ImportDesk ofBenni() {
    return new ImportDesk(TestBackend.nobody().signedInAs("benni"));
  }

  HttpResponse<String> send(String query, String file) {
    return librarian.post("/api/imports" + query, file);
  }

  Import started(String query, String file) {
    HttpResponse<String> sent = send(query, file);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    return librarian.read(sent, Import.class);
  }

  /** Sends a file and waits until all of it is taken in. */
  Import taken(String query, String file) {
    return done(started(query, file));
  }

  Import done(Import started) {
    Import ended = awaited(started, state -> state.finishedAt() != null);
    assertThat(ended.state()).as(ended.toString()).isEqualTo(Import.State.DONE);
    return ended;
  }

  Import awaited(Import started, Predicate<Import> condition) {
    await().atMost(LIMIT).until(() -> condition.test(look(started)));
    return look(started);
  }

  Import look(Import started) {
    return librarian.read(librarian.get(place(started)), Import.class);
  }

  /** Cancels what runs, takes back what has ended. */
  Import end(Import started) {
    HttpResponse<String> answer = librarian.delete(place(started));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return librarian.read(answer, Import.class);
  }

  List<ImportRefusal> refusals(Import ended) {
    return librarian.read(librarian.get(place(ended) + "/refusals"), RefusalPage.class).items();
  }

  private static String place(Import started) {
    return "/api/imports/" + started.id();
  }
}
