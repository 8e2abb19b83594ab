package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestClient;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.rest.Privacy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What two replicas answer, with the cache and without. */
class ServedAnswersIT extends TwoReplicas {

  @Test
  void aReadersRecommendationsFollowTheirListAndTheirOwnLoans() throws IOException {
    String benni = one.signIn("benni");
    long benniId = one.get("/api/me", benni).get("id").asLong();
    List<Long> fresh = longBooks();
    long because = one.loan(fresh.get(9), benni) > 0 ? fresh.get(9) : 0;
    try (LiveClient screen = LiveClient.connect(other.address(), benni, null)) {
      screen.await("snapshot", data -> true);
      log.recommended(++sequence, Long.toString(benniId), fresh.subList(0, 6), because);
      JsonNode shown =
          screen.await("recommendations", data -> ids(data).equals(fresh.subList(0, 4))).data();
      assertThat(shown.get("items").get(0).get("reason").asString()).isEqualTo("LOANED_TOGETHER");
      assertThat(shown.get("items").get(0).get("because").get("bookId").asLong())
          .isEqualTo(because);
      one.loan(fresh.get(1), benni);
      List<Long> without = List.of(fresh.get(0), fresh.get(2), fresh.get(3), fresh.get(4));
      screen.await("recommendations", data -> ids(data).equals(without));
      await().until(() -> ids(one.get("/api/me/recommendations", benni)).equals(without));
    }
  }

  @Test
  void afterAListIsTakenBackTheStreamShowsWhatNewcomersSee() throws IOException {
    String susi = one.signIn("susi");
    String susiId = one.get("/api/me", susi).get("id").asString();
    TestClient asSusi = TestClient.ofAddress(one.address()).withToken(susi);
    List<Long> fresh = longBooks();
    List<Long> own = fresh.subList(0, 4);
    List<Long> ofNewcomers = fresh.subList(4, 8);
    try (LiveClient screen = LiveClient.connect(other.address(), susi, null)) {
      screen.await("snapshot", data -> true);
      log.recommended(++sequence, susiId, own, null);
      screen.await("recommendations", data -> ids(data).equals(own));
      await().until(() -> ids(one.get("/api/me/recommendations", susi)).equals(own));
      choose(asSusi, Privacy.NOT_USED);
      log.noLongerRecommended(susiId);
      log.recommended(++sequence, Recommended.NEWCOMERS, ofNewcomers, null);
      screen.await("recommendations", data -> ids(data).equals(ofNewcomers));
      await().until(() -> ids(one.get("/api/me/recommendations", susi)).equals(ofNewcomers));
    } finally {
      choose(asSusi, Privacy.USED);
    }
  }

  @Test
  void repeatedReadsAreAnsweredByTheCacheUntilSomethingChanges() {
    String nadia = one.signIn("nadia");
    long before = settledLoans();
    await().until(() -> one.get("/api/totals", null).get("loans").asLong() == before);
    for (String path : List.of("/api/totals", "/api/top-ten", "/api/books?limit=5&sort=loans")) {
      double hits = hits();
      await()
          .untilAsserted(
              () -> {
                one.get(path, null);
                assertThat(hits()).as(path).isGreaterThan(hits);
              });
    }
    long book =
        one.get("/api/books?limit=5&sort=loans", null).get("items").get(0).get("id").asLong();
    long loans = loansOf(book);
    one.loan(book, nadia);
    await().until(() -> loansOf(book) == loans + 1);
    await().until(() -> one.get("/api/totals", null).get("loans").asLong() == before + 1);
  }

  @Test
  void withMemcachedGoneEveryAnswerIsTheSame() {
    rank(books.subList(0, 10));
    await()
        .until(
            () ->
                one.get("/api/top-ten", null).equals(other.get("/api/top-ten", null))
                    && one.get("/api/totals", null).equals(other.get("/api/totals", null)));
    List<JsonNode> before = answers(one);
    memcached.kill();
    for (int i = 0; i < 10; i++) {
      assertThat(answers(one)).isEqualTo(before);
    }
    memcached.start();
    assertThat(answers(one)).isEqualTo(before);
    assertThat(answers(other)).isEqualTo(before);
  }

  private static void choose(TestClient reader, Privacy privacy) {
    String body = "{\"privacy\":\"" + privacy + "\"}";
    assertThat(reader.put("/api/me/privacy", body).statusCode()).isEqualTo(200);
  }

  private static List<JsonNode> answers(Replica replica) {
    return List.of(
        replica.get("/api/top-ten", null),
        replica.get("/api/totals", null),
        replica.get("/api/books?limit=10", null));
  }

  private static double hits() {
    return one
        .bean(MeterRegistry.class)
        .find("legerible.cache.gets")
        .tag("result", "hit")
        .counters()
        .stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private static long loansOf(long book) {
    for (JsonNode item : one.get("/api/books?limit=5&sort=loans", null).get("items")) {
      if (item.get("id").asLong() == book) {
        return item.get("loans").asLong();
      }
    }
    return -1;
  }

  private static List<Long> ids(JsonNode recommendations) {
    List<Long> ids = new ArrayList<>();
    recommendations.get("items").forEach(i -> ids.add(i.get("book").get("id").asLong()));
    return ids;
  }
}
