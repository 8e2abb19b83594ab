package com.legerible.backend.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.legerible.backend.TestBackend;
import com.legerible.backend.TestClient;
import com.legerible.backend.TestServers;
import com.legerible.backend.outbox.Outbox;
import com.legerible.backend.outbox.TopicReader;
import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.topics.Topics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionOperations;

@Timeout(240)
class ErasureIT {

  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final long ID = 7_000_000_123_457L;
  private static final TestClient nobody = TestBackend.nobody();
  private static final TestClient benni = nobody.signedInAs("benni");
  private static final TestClient susi = nobody.signedInAs("susi");
  private static final TopicReader topics = new TopicReader(TestServers.kafka().address());

  @Test
  void nothingThatIsKeptHoldsTheReaderAnyMore() throws Exception {
    TestClient mia = newcomerWithId();
    for (long book = 1; book <= 5; book++) {
      assertThat(mia.lend(book).statusCode()).isEqualTo(201);
    }
    mia.put("/api/me/declined/9", "");
    benni.put("/api/readers/" + ID + "/password", "{\"wanted\":\"a new password\"}");
    TestBackend.sql()
        .sql("insert into recommended values (1, ?, 1, jsonb_build_object('readerId', ?))")
        .params(Long.toString(ID), Long.toString(ID))
        .update();
    mia = nobody.signedInAs("mia", "a new password");
    assertThat(places()).contains("readers.id", "loans.reader_id", "recommended.reader");
    long loans = count("loans");

    assertThat(mia.delete("/api/me/data").statusCode()).isEqualTo(204);

    assertThat(mia.get("/api/me").statusCode()).isEqualTo(401);
    assertThat(count("loans")).isEqualTo(loans);
    await().atMost(LIMIT).until(() -> count("outbox") == 0);
    assertThat(places()).containsExactly("erasures.reader_id");
    assertThat(susi.get("/api/audit?limit=100").body()).doesNotContain("mia", "" + ID);
    compactedTopicForgets();
  }

  @Test
  void refusedLinesOfLoanHistoriesNameNobodyWhoIsForgotten() {
    TestClient paula = TestBackend.newcomer("paula-forgets", "READER");
    long id =
        importLoans(
            """
            reader,book,loanedAt
            Paula-Forgets,Some unknown book,2024-01-02
            somebody-else,Some unknown book,2024-01-03
            1,paula-forgets,PAULA-FORGETS
            """);
    assertThat(refusals(id, "%paula-forgets%")).isEqualTo(2);

    assertThat(paula.delete("/api/me/data").statusCode()).isEqualTo(204);

    assertThat(refusals(id, "%paula-forgets%")).isZero();
    assertThat(refusals(id, "%somebody-else%")).isEqualTo(1);
    assertThat(refusals(id, "%")).isEqualTo(3);
  }

  @Test
  void norDoTheyNameWhoeverTheLibraryKnewFromAFileOnly() {
    long id =
        importLoans(
            """
            reader,book,loanedAt
            "Quirin ""Q"" Forgets",1,2024-01-02
            "Quirin ""Q"" Forgets",Some unknown book,2024-01-03
            """);
    assertThat(refusals(id, "%quirin%")).isEqualTo(1);
    long reader =
        TestBackend.numbers(
                "select id from readers where user_name = 'imported-quirin \"q\" forgets'")
            .get(0);

    assertThat(benni.delete("/api/readers/" + reader).statusCode()).isEqualTo(204);

    assertThat(refusals(id, "%quirin%")).isZero();
  }

  private static long importLoans(String file) {
    HttpResponse<String> sent = benni.post("/api/imports?kind=loans", file);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    long id = benni.read(sent, Import.class).id();
    await()
        .atMost(LIMIT)
        .until(
            () ->
                benni.read(benni.get("/api/imports/" + id), Import.class).state()
                    == Import.State.DONE);
    return id;
  }

  private static long refusals(long importId, String like) {
    String query =
        "select count(*) from import_refusals where import = ? and concat(reason, text) ilike ?";
    return TestBackend.numbers(query, importId, like).get(0);
  }

  private static TestClient newcomerWithId() {
    TestBackend.sql().sql("alter table readers alter column id restart with " + ID).update();
    TestClient mia = TestBackend.newcomer("mia", "READER");
    assertThat(mia.read(mia.get("/api/me"), Profile.class).id()).isEqualTo(ID);
    return mia;
  }

  private static long count(String table) {
    return TestBackend.sql().sql("select count(*) from " + table).query(Long.class).single();
  }

  /** Every column of every table that holds the id, alone or within a text. */
  private static List<String> places() {
    var places = new ArrayList<String>();
    var columns =
        TestBackend.sql()
            .sql(
                """
                select table_name, column_name from information_schema.columns
                  join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE' order by 1, 2
                """)
            .query((row, number) -> List.of(row.getString(1), row.getString(2)))
            .list();
    for (List<String> column : columns) {
      String query =
          "select exists (select from %s where \"%s\"::text like '%%%d%%')"
              .formatted(column.get(0), column.get(1), ID);
      if (TestBackend.sql().sql(query).query(Boolean.class).single()) {
        places.add(String.join(".", column));
      }
    }
    return places;
  }

  /** As within the hour that the topic is given, only sooner. */
  private static void compactedTopicForgets() throws Exception {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.READER_LOANS.name());
    var broker = new ConfigResource(ConfigResource.Type.BROKER, "");
    Map<ConfigResource, Collection<AlterConfigOp>> hurry =
        Map.of(
            topic,
            List.of(
                set("segment.ms", "500"),
                set("max.compaction.lag.ms", "500"),
                set("delete.retention.ms", "100"),
                set("min.cleanable.dirty.ratio", "0.01")),
            broker,
            List.of(set("log.cleaner.backoff.ms", "300")));
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafka().address());
    try (Admin admin = Admin.create(settings)) {
      admin.incrementalAlterConfigs(hurry).all().get();
      await()
          .atMost(LIMIT)
          .pollInterval(Duration.ofMillis(700))
          .until(
              () -> {
                // A segment is only closed when the next record of its partition comes.
                tellSomethingElse();
                return topics.readAll(Topics.READER_LOANS).stream()
                    .noneMatch(read -> read.key().startsWith(ID + ":"));
              });
      admin.incrementalAlterConfigs(undone(hurry)).all().get();
    }
  }

  private static void tellSomethingElse() {
    TestBackend.bean(TransactionOperations.class)
        .executeWithoutResult(
            status ->
                TestBackend.bean(Outbox.class).append(Topics.READER_LOANS, ID, "nobody", null));
  }

  private static AlterConfigOp set(String name, String value) {
    return new AlterConfigOp(new ConfigEntry(name, value), OpType.SET);
  }

  private static Map<ConfigResource, Collection<AlterConfigOp>> undone(
      Map<ConfigResource, Collection<AlterConfigOp>> changes) {
    var undone = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
    changes.forEach(
        (resource, set) ->
            undone.put(
                resource,
                set.stream()
                    .map(op -> new AlterConfigOp(op.configEntry(), OpType.DELETE))
                    .toList()));
    return undone;
  }
}
