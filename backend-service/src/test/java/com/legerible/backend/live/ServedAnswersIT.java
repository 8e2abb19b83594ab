package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestClient;
import com.legerible.backend.lending.LoanUndo;
import com.legerible.backend.outbox.Fact;
import com.legerible.backend.outbox.Outbox;
import com.legerible.backend.titles.TitleStore;
import com.legerible.backend.totals.LoanCounterStore;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.topics.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
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
    one.loan(fresh.get(9), susi);
    try (LiveClient screen = LiveClient.connect(other.address(), susi, null)) {
      screen.await("snapshot", data -> true);
      log.recommended(++sequence, susiId, own, fresh.get(9));
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
  void whileSparkIsAwayTheStreamShowsNothingMadeOfTheLoansOfWhoOptedOut() throws IOException {
    String nadia = one.signIn("nadia");
    String nadiaId = one.get("/api/me", nadia).get("id").asString();
    TestClient asNadia = TestClient.ofAddress(one.address()).withToken(nadia);
    List<Long> fresh = longBooks();
    List<Long> own = fresh.subList(0, 4);
    List<Long> ofNewcomers = fresh.subList(4, 8);
    one.loan(fresh.get(9), nadia);
    try (LiveClient screen = LiveClient.connect(other.address(), nadia, null)) {
      screen.await("snapshot", data -> true);
      log.recommended(++sequence, nadiaId, own, fresh.get(9));
      screen.await("recommendations", data -> ids(data).equals(own));
      await().until(() -> ids(one.get("/api/me/recommendations", nadia)).equals(own));
      choose(asNadia, Privacy.NOT_USED);
      log.recommended(++sequence, Recommended.NEWCOMERS, ofNewcomers, null);
      screen.await("recommendations", data -> ids(data).equals(ofNewcomers));
      await().until(() -> ids(one.get("/api/me/recommendations", nadia)).equals(ofNewcomers));
    } finally {
      choose(asNadia, Privacy.USED);
    }
  }

  @Test
  void aLoanOfABookThatIsGoneMeanwhileIsCountedAndTakenBackAllTheSame() throws IOException {
    String nadia = one.signIn("nadia");
    long before = settledLoans();
    long book = longBooks().get(0);
    try (LiveClient screen = LiveClient.connect(one.address(), null, null)) {
      screen.await("snapshot", data -> true);
      long loan = one.loan(book, nadia);
      screen.await("totals", data -> data.get("loans").asLong() == before + 1);
      await().until(() -> settledLoans() == before + 1);
      long changes = changes();
      one.bean(TransactionOperations.class)
          .executeWithoutResult(status -> undoAndRemove(loan, book));
      await().until(() -> changes() == changes + 3);
      assertThat(settledLoans()).isEqualTo(before);
      await().until(() -> newestTotal(screen) == before);
    }
  }

  /** Before any of the facts can reach Kafka, the book is gone. */
  private static void undoAndRemove(long loan, long book) {
    one.bean(LoanUndo.class).undo(List.of(loan));
    Instant now = Instant.now();
    long another = loan + 1_000_000;
    String key = Long.toString(book);
    one.bean(Outbox.class)
        .append(
            List.of(
                new Fact(
                    Topics.LOANS, book, key, new LoanMade(another, book, now, LoanOrigin.READER)),
                new Fact(Topics.LOANS, book, key, new LoanUndone(another, book, now))));
    one.sql().sql("delete from books where id = ?").param(book).update();
    one.bean(TitleStore.class).forget(book);
  }

  private static long changes() {
    return one.bean(LoanCounterStore.class).changes();
  }

  private static long newestTotal(LiveClient screen) {
    List<LiveClient.Event> totals = screen.events("totals");
    return totals.get(totals.size() - 1).data().get("loans").asLong();
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
