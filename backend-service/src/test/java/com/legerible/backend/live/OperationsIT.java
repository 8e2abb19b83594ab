package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestClient;
import com.legerible.contracts.topics.Topics;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** How an admin sees what the library does, and mends it. */
class OperationsIT extends OneReplica {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void theWayOfALoanIsMeasuredAndItsRequestIsNamedAtEachHop() throws Exception {
    String nadia = backend.signIn("nadia");
    long book = count("select min(id) from books");
    try (LiveClient screen = LiveClient.connect(backend.address(), null, null)) {
      screen.await("snapshot", data -> true);
      HttpResponse<String> answer = backend.loanNamed(book, nadia, "c0ffee-1");
      assertThat(answer.headers().firstValue("X-Request-Id")).contains("c0ffee-1");
      long loan = JSON.readTree(answer.body()).get("id").asLong();
      screen.await("loan", data -> data.get("loanId").asLong() == loan);
      long through = count("select sum(loans) from loans_counted");
      await()
          .atMost(LIMIT)
          .until(
              () -> {
                log.counted(System.currentTimeMillis(), List.of(book), through + 10);
                // Published is told by the replica whose relay leads, which may be another one.
                return hops()
                    .filter(hop -> !hop.get("name").asString().equals("published"))
                    .allMatch(hop -> hop.get("samples").asLong() > 0);
              });
      assertThat(hops()).allMatch(hop -> hop.get("p50Millis").asDouble() <= 60_000);
      assertThat(log.requestOf(loan)).isEqualTo("c0ffee-1");
    }
    JsonNode pipeline = backend.get("/api/pipeline", susi);
    assertThat(pipeline.get("streams").get("open").isNumber()).isTrue();
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(backend.get("/api/pipeline", susi).get("lags"))
                    .anyMatch(lag -> is(lag, "serving", "loans"))
                    .anyMatch(lag -> is(lag, "broadcast", "top-ten")));
  }

  @Test
  void aRequestWithoutANameGetsOneAndAProblemTellsIt() throws Exception {
    HttpResponse<String> refused = backend.loanNamed(-5, "no token", "two words");
    String given = refused.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(given).isNotBlank().doesNotContain(" ");
    assertThat(JSON.readTree(refused.body()).get("requestId").asString()).isEqualTo(given);
  }

  @Test
  void aJobThatSaysThatItFallsBehindIsShownWithARemedy() {
    log.progress("top-ten", 900, 400, 70_000);
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(backend.get("/api/pipeline", susi).get("jobs"))
                    .anySatisfy(
                        job -> {
                          assertThat(job.get("name").asString()).isEqualTo("top-ten");
                          assertThat(job.get("behind").asBoolean()).isTrue();
                          assertThat(job.get("remedy").asString()).contains("70,000");
                        }));
  }

  @Test
  void aDeadLetterIsSentAgainOnce() {
    String mark = "garbage " + System.nanoTime();
    log.garbage(Topics.BOOKS_FOUND, mark);
    JsonNode letter =
        await().atMost(LIMIT).until(() -> letterWith(mark), found -> !found.isMissingNode());
    assertThat(letter.get("reason").asString()).isNotBlank();
    assertThat(letter.get("replayed").asBoolean()).isFalse();
    String replay = "/api/dead-letters/" + letter.get("id").asString() + "/replay";
    backend.post(replay, "{}", susi, 204);
    backend.post(replay, "{}", susi, 409);
    backend.post("/api/dead-letters/999999999/replay", "{}", susi, 404);
    await().atMost(LIMIT).until(() -> log.count(Topics.BOOKS_FOUND, mark) == 2);
    assertThat(backend.get("/api/dead-letters?limit=100", susi).get("items"))
        .anyMatch(
            item -> item.get("id").equals(letter.get("id")) && item.get("replayed").asBoolean());
    TestClient admin = TestClient.ofAddress(backend.address()).withToken(susi);
    assertThat(admin.send("GET", "/api/dead-letters", "", "Accept", "text/csv").body())
        .startsWith("id,at,topic,key,reason,value,replayed\r\n")
        .contains(mark + ",true\r\n");
    assertThat(count("select count(*) from audit where action = 'dead-letter.replay'"))
        .isEqualTo(1);
    assertThat(backend.get("/api/pipeline", susi).get("deadLetters").get("total").asLong())
        .isPositive();
  }

  @Test
  void aRecordTooLongForALetterStopsNothingAndIsNotSentAgain() {
    String mark = "long garbage " + System.nanoTime();
    log.garbage(Topics.BOOKS_FOUND, mark + "\0".repeat(300_000));
    JsonNode letter =
        await().atMost(LIMIT).until(() -> letterWith(mark), found -> !found.isMissingNode());
    String replay = "/api/dead-letters/" + letter.get("id").asString() + "/replay";
    backend.post(replay, "{}", susi, 409);
    assertThat(log.count(Topics.BOOKS_FOUND, mark)).isEqualTo(1);
  }

  @Test
  void anotherGenerationIsShownWithinSecondsOfTheFlip() throws IOException {
    try (LiveClient screen = LiveClient.connect(backend.address(), null, null)) {
      screen.await("snapshot", data -> true);
      log.ofGeneration(2, 1, List.of(count("select max(id) from books")));
      await()
          .atMost(LIMIT)
          .until(() -> count("select count(*) from top_ten where generation = 2") == 1);
      sql.sql("update serving_generation set generation = 2").update();
      try {
        screen.await("top-ten", data -> data.get("generation").asLong() == 2);
      } finally {
        sql.sql("update serving_generation set generation = 1").update();
      }
    }
  }

  private static JsonNode letterWith(String mark) {
    return backend
        .get("/api/dead-letters?limit=100", susi)
        .get("items")
        .valueStream()
        .filter(item -> item.get("value").asString("").contains(mark))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static Stream<JsonNode> hops() {
    return backend.get("/api/pipeline", susi).get("hops").valueStream();
  }

  private static boolean is(JsonNode lag, String consumer, String topic) {
    return lag.get("consumer").asString().equals(consumer)
        && lag.get("topic").asString().equals(topic);
  }
}
