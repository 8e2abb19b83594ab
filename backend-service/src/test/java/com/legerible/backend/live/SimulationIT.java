package com.legerible.backend.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.contracts.events.ReaderLoaned;
import com.legerible.contracts.topics.Topics;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Simulated loans, counted everywhere and taken back everywhere. */
class SimulationIT extends OneReplica {

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
  void aCancelledSimulationSaysHowManyLoansItHasMade() throws IOException {
    try (LiveClient screen = LiveClient.connect(backend.address(), null, null)) {
      screen.await("snapshot", data -> true);
      String order = "{\"loans\":100000,\"perSecond\":1000,\"readers\":\"me\"}";
      long id = backend.post("/api/simulations", order, susi, 202).get("id").asLong();
      screen.await("simulation", data -> is(data, id, "RUNNING") && data.get("made").asInt() > 20);
      JsonNode cancelled = backend.delete("/api/simulations/" + id, susi, 200);
      assertThat(cancelled.get("state").asString()).isEqualTo("CANCELLED");
      JsonNode after = backend.get("/api/simulations/" + id, susi);
      assertThat(after.get("made").asLong())
          .isEqualTo(count("select count(*) from simulation_loans where simulation = " + id));
    }
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
}
