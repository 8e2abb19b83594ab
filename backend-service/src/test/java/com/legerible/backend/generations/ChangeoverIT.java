package com.legerible.backend.generations;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestServers;
import com.legerible.backend.outbox.TopicReader;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.topics.Topics;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Postgres;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** On tables of its own, where no backend changes the generation meanwhile. */
class ChangeoverIT {

  private static final String SCHEMA = "changeover";
  private static final Instant TICK = Instant.parse("2026-11-23T08:00:00Z");

  private JdbcClient sql;
  private ChangeoverStore generations;

  @BeforeEach
  void makeTables() {
    Postgres postgres = TestServers.postgres();
    String url = postgres.url() + "?currentSchema=" + SCHEMA + ",public";
    DriverManagerDataSource database =
        new DriverManagerDataSource(url, postgres.user(), postgres.password());
    Flyway.configure().dataSource(database).schemas(SCHEMA).target("2").load().migrate();
    // Those in between would put what all schemas share into this one.
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V7__similar_books.sql"))
        .execute(database);
    sql = JdbcClient.create(database);
    generations = new ChangeoverStore(sql);
    sql.sql("insert into loans_counted (partition, loans) values (0, 40), (1, 60)").update();
  }

  @AfterEach
  void dropTables() {
    sql.sql("drop schema " + SCHEMA + " cascade").update();
  }

  @Test
  void aReplayIsShownWhenItHasReachedTheTickAndTheLoansOfTheShownGeneration() {
    ranked(1, TICK, 100);
    ranked(2, TICK.minusSeconds(1), 100);
    assertThat(generations.flip(1)).isFalse();
    ranked(2, TICK, 99);
    assertThat(generations.flip(1)).isFalse();
    ranked(2, TICK, 100);
    assertThat(generations.flip(1)).isTrue();
    assertThat(generations.shown()).isEqualTo(2);
    assertThat(generations.flip(1)).isFalse();
  }

  @Test
  void aReplayOfALogThatHasLostLoansIsNeverShown() {
    ranked(1, TICK, 100);
    ranked(2, TICK.plusSeconds(3_600), 3);
    assertThat(generations.flip(1)).isFalse();
    assertThat(generations.shown()).isEqualTo(1);
  }

  @Test
  void aReplayIsShownThoughTheEarlierGenerationHadCountedTooMany() {
    ranked(1, TICK, 103);
    ranked(2, TICK, 100);
    assertThat(generations.flip(1)).isTrue();
  }

  @Test
  void nothingOfEarlierGenerationsIsKept() {
    similarBooks(1, 10_001);
    similarBooks(2, 3);
    ranked(1, TICK, 100);
    ranked(2, TICK, 100);
    assertThat(generations.flip(1)).isTrue();
    assertThat(generations.hasBefore(2)).isTrue();
    generations.removeBefore(2);
    assertThat(generations.hasBefore(2)).isFalse();
    for (String table : List.of("top_ten", "similar_books")) {
      assertThat(sql.sql("select distinct generation from " + table).query(Long.class).list())
          .as(table)
          .containsExactly(2L);
    }
  }

  @Test
  void theTopicEndsWithATombstoneForEveryListOfEarlierGenerations() throws Exception {
    Kafka kafka = TestServers.ownKafka();
    KafkaProperties properties = new KafkaProperties();
    properties.setBootstrapServers(List.of(kafka.address()));
    var changeover = new Changeover(generations, new EarlierLists(properties));
    listReaders(kafka);
    ranked(1, TICK, 100);
    changeover.removeEarlier();
    changeover.removeEarlier();
    assertThat(newest(kafka).values()).doesNotContainNull();
    ranked(2, TICK, 100);
    assertThat(generations.flip(1)).isTrue();

    changeover.removeEarlier();
    assertThat(newest(kafka).values()).as("its job may still run").doesNotContainNull();
    changeover.removeEarlier();

    assertThat(newest(kafka))
        .hasSize(80)
        .allSatisfy(
            (place, value) -> assertThat(value == null).isEqualTo(place.key().startsWith("1/")));
    assertThat(generations.hasBefore(2)).isFalse();
    kafka.stop();
  }

  private record Place(int partition, String key) {}

  /** The last value of each key within each partition that it stands in. */
  private static Map<Place, String> newest(Kafka kafka) {
    Map<Place, String> newest = new HashMap<>();
    new TopicReader(kafka.address())
        .readAll(Topics.RECOMMENDATIONS)
        .forEach(read -> newest.put(new Place(read.partition(), read.key()), read.value()));
    return newest;
  }

  /** Into the partition that Kafka's clients choose where they are told none, as Spark does. */
  private static void listReaders(Kafka kafka) throws Exception {
    Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.address());
    var text = new StringSerializer();
    try (var producer = new KafkaProducer<>(settings, text, text)) {
      for (int reader = 1; reader <= 40; reader++) {
        for (int generation = 1; generation <= 2; generation++) {
          String key = Recommended.key(generation, Integer.toString(reader));
          producer.send(new ProducerRecord<>(Topics.RECOMMENDATIONS.name(), key, "{}")).get();
        }
      }
    }
  }

  private void similarBooks(long generation, int books) {
    sql.sql(
            """
            insert into similar_books (generation, book_id, sequence, found)
            select :generation, book, 1, '{}' from generate_series(1, :books) as book
            """)
        .param("generation", generation)
        .param("books", books)
        .update();
  }

  private void ranked(long generation, Instant nextBy, long loans) {
    sql.sql(
            """
            insert into top_ten (generation, covers, sequence, ranking)
            values (:generation, 'all', 1,
              jsonb_build_object('nextBy', :nextBy::text, 'throughLoan', :loans::bigint))
            on conflict (generation, covers) do update set ranking = excluded.ranking
            """)
        .param("generation", generation)
        .param("nextBy", nextBy.toString())
        .param("loans", loans)
        .update();
  }
}
