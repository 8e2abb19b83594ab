package com.legerible.backend.topten;

import com.legerible.contracts.events.TopTenChanged;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the newest ranking of each generation and window; an older one never replaces it. */
@Component
public final class TopTenStore {

  private final JdbcTemplate jdbcTemplate;
  private final JdbcClient jdbc;
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public TopTenStore(JdbcTemplate jdbcTemplate) {
    this.jdbcTemplate = jdbcTemplate;
    this.jdbc = JdbcClient.create(jdbcTemplate);
  }

  /** Stores each ranking unless a higher sequence is there. */
  public void accept(Collection<TopTenChanged> rankings) {
    jdbcTemplate.batchUpdate(
        """
        insert into top_ten (generation, covers, sequence, ranking) values (?, ?, ?, ?::jsonb)
        on conflict (generation, covers) do update
        set sequence = excluded.sequence, ranking = excluded.ranking
        where top_ten.sequence < excluded.sequence
        """,
        rankings.stream()
            .map(r -> new Object[] {r.generation(), r.window(), r.sequence(), written(r)})
            .toList());
  }

  /** Removes the rankings of a generation that is served no more. */
  public void remove(Collection<RankingKey> keys) {
    jdbcTemplate.batchUpdate(
        "delete from top_ten where generation = ? and covers = ?",
        keys.stream().map(key -> new Object[] {key.generation(), key.window()}).toList());
  }

  /** All rankings of all generations. */
  public List<TopTenChanged> all() {
    return jdbc.sql("select ranking from top_ten").query(String.class).stream()
        .map(this::read)
        .toList();
  }

  long generation() {
    return jdbc.sql("select generation from serving_generation").query(Long.class).single();
  }

  /** The ranking that is shown, where there is one. */
  public Optional<TopTenChanged> served(String window) {
    return jdbc.sql(
            """
            select ranking from top_ten t join serving_generation s on s.generation = t.generation
            where covers = ?
            """)
        .param(window)
        .query(String.class)
        .optional()
        .map(this::read);
  }

  private String written(TopTenChanged ranking) {
    return json.writeValueAsString(ranking);
  }

  private TopTenChanged read(String ranking) {
    return json.readValue(ranking, TopTenChanged.class);
  }
}
