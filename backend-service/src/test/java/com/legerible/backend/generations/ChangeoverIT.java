package com.legerible.backend.generations;

import static org.assertj.core.api.Assertions.assertThat;

import com.legerible.backend.TestServers;
import com.legerible.localstack.servers.Postgres;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    generations.removeEarlier();
    for (String table : List.of("top_ten", "similar_books")) {
      assertThat(sql.sql("select distinct generation from " + table).query(Long.class).list())
          .as(table)
          .containsExactly(2L);
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
