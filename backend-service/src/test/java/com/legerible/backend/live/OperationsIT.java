package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.topics.Topics;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What an admin does and sees, on real servers. */
class OperationsIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Replica backend;
  private static TestLog log;
  private static JdbcClient sql;
  private static String susi;

  @BeforeAll
  static void start() {
    backend = Replica.start();
    log = new TestLog();
    sql = backend.sql();
    susi = backend.signIn("susi");
    await().atMost(LIMIT).until(() -> backend.bean(LiveHub.class).isReady());
  }

  @AfterAll
  static void stop() {
    log.close();
    backend.close();
  }

  @Test
  void everyLoanOfABurstIsShownAndAllOfThemAreTakenBackEverywhere() throws IOException {
    try (LiveClient screen = LiveClient.connect(backend.address(), null, null)) {
      screen.await("snapshot", data -> true);
      long before = count("select count(*) from loans");
      long id =
          backend
              .post(
                  "/api/simulations",
                  "{\"loans\":120,\"perSecond\":1000,\"law\":\"zipf\"}",
                  susi,
                  202)
              .get("id")
              .asLong();
      screen.await("simulation", data -> is(data, id, "DONE"));
      List<Long> made =
          sql.sql("select loan from simulation_loans where simulation = ?")
              .param(id)
              .query(Long.class)
              .list();
      assertThat(made).hasSize(120);
      await().atMost(LIMIT).until(() -> shown(screen).containsAll(made));
      assertThat(shown(screen)).doesNotHaveDuplicates();
      awaitRecount(before + 120);
      Map<Long, String> readers = readersOf(made);

      // As if the replica that had begun it had died: this one goes on.
      sql.sql(
              """
              update simulations set state = 'UNDOING', finished_at = null,
                runner = gen_random_uuid(), beat_at = now() - interval '1 minute' where id = ?
              """)
          .param(id)
          .update();
      JsonNode undone = screen.await("simulation", data -> is(data, id, "UNDONE")).data();
      assertThat(undone.get("undone").asInt()).isEqualTo(120);
      assertThat(undone.get("finishedAt").isNull()).isFalse();
      awaitRecount(before);
      screen.await("totals", data -> data.get("loans").asLong() == before);
      await()
          .atMost(LIMIT)
          .untilAsserted(
              () -> {
                Map<String, JsonNode> newest = log.newest(Topics.READER_LOANS);
                assertThat(made)
                    .allSatisfy(
                        loan ->
                            assertThat(newest.get(readers.get(loan))).as("loan " + loan).isNull());
              });
      JsonNode again = backend.delete("/api/simulations/" + id + "?undo=true", susi, 200);
      assertThat(again.get("state").asString()).isEqualTo("UNDONE");
    }
  }

  @Test
  void aRunningSimulationIsStoppedAndTakenBackAtOnce() throws IOException {
    try (LiveClient screen = LiveClient.connect(backend.address(), null, null)) {
      screen.await("snapshot", data -> true);
      long before = count("select count(*) from loans");
      String order = "{\"loans\":100000,\"perSecond\":200,\"readers\":\"me\"}";
      long id = backend.post("/api/simulations", order, susi, 202).get("id").asLong();
      screen.await("simulation", data -> is(data, id, "RUNNING") && data.get("made").asInt() > 20);
      JsonNode begun = backend.delete("/api/simulations/" + id + "?undo=true", susi, 200);
      assertThat(begun.get("state").asString()).isIn("UNDOING", "UNDONE");
      screen.await("simulation", data -> is(data, id, "UNDONE"));
      awaitRecount(before);
    }
  }

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
    assertThat(count("select count(*) from audit where action = 'dead-letter.replay'"))
        .isEqualTo(1);
    assertThat(backend.get("/api/pipeline", susi).get("deadLetters").get("total").asLong())
        .isPositive();
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

  /** Every number that anybody can ask for is what the loans themselves say. */
  private static void awaitRecount(long loans) {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              assertThat(count("select count(*) from loans")).isEqualTo(loans);
              assertThat(count("select sum(loans) from loans_counted")).isEqualTo(loans);
              assertThat(backend.get("/api/totals", null).get("loans").asLong()).isEqualTo(loans);
              assertThat(sum(backend.get("/api/loans/per-minute", null)))
                  .isEqualTo(
                      count(
                          """
                          select count(*) from loans where made_at >= (
                            select date_trunc('minute', min(counted_to)) - interval '59 minutes'
                            from loans_counted)
                          """));
              assertThat(count(differences("book_loans", "book_id", "book_id"))).isZero();
              assertThat(
                      count(
                          differences(
                              "loans_by_day",
                              "book_id, day",
                              "book_id, (made_at at time zone 'UTC')::date")))
                  .isZero();
            });
    long book = count("select book_id from loans order by id desc limit 1");
    assertThat(sum(backend.get("/api/books/" + book + "/loans?days=366", null)))
        .isEqualTo(count("select count(*) from loans where book_id = " + book));
  }

  private static String differences(String table, String columns, String counted) {
    String kept = "select %s, loans from %s where loans <> 0".formatted(columns, table);
    String there = "select %s, count(*) from loans group by %s".formatted(counted, counted);
    return "select count(*) from ((%s except %s) union all (%s except %s)) d"
        .formatted(kept, there, there, kept);
  }

  private static long sum(JsonNode overTime) {
    return overTime
        .get("counts")
        .valueStream()
        .mapToLong(count -> count.get("loans").asLong())
        .sum();
  }

  private static Map<Long, String> readersOf(List<Long> loans) {
    return loans.stream()
        .collect(
            Collectors.toMap(
                loan -> loan,
                loan ->
                    ReaderLoaned.key(
                        count("select reader_id from loans where id = " + loan), loan)));
  }

  private static List<Long> shown(LiveClient screen) {
    return screen.events("loan").stream().map(e -> e.data().get("loanId").asLong()).toList();
  }

  private static boolean is(JsonNode simulation, long id, String state) {
    return simulation.get("id").asLong() == id && simulation.get("state").asString().equals(state);
  }

  private static long count(String query) {
    return sql.sql(query).query(Long.class).single();
  }
}
