package com.legerible.backend.recommendations;

import com.legerible.contracts.events.Recommended;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the newest candidates of each generation and reader; older ones never replace them. */
@Component
public final class CandidateStore {

  private final JdbcTemplate jdbcTemplate;
  private final JdbcClient jdbc;
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public CandidateStore(JdbcTemplate jdbcTemplate) {
    this.jdbcTemplate = jdbcTemplate;
    this.jdbc = JdbcClient.create(jdbcTemplate);
  }

  /** Stores each list unless a higher sequence is there. */
  public void accept(Collection<Recommended> lists) {
    jdbcTemplate.batchUpdate(
        """
        insert into recommended (generation, reader, sequence, candidates)
        select f.* from (values (?, ?, ?, ?::jsonb)) as f (generation, reader, sequence, candidates)
        where not exists (select from erasures e where e.reader_id::text = f.reader)
        on conflict (generation, reader) do update
        set sequence = excluded.sequence, candidates = excluded.candidates
        where recommended.sequence < excluded.sequence
        """,
        lists.stream()
            .map(
                r ->
                    new Object[] {
                      r.generation(), r.readerId(), r.sequence(), json.writeValueAsString(r)
                    })
            .toList());
  }

  /** Removes lists by generation and reader. */
  public void remove(Collection<CandidateKey> keys) {
    jdbcTemplate.batchUpdate(
        "delete from recommended where generation = ? and reader = ?",
        keys.stream().map(key -> new Object[] {key.generation(), key.reader()}).toList());
  }

  /** The reader's own list and the one for newcomers, as far as there are any. */
  Map<String, Recommended> served(long readerId) {
    Map<String, Recommended> lists = new HashMap<>();
    jdbc.sql(
            """
            select reader, candidates
            from recommended r join serving_generation s on s.generation = r.generation
            where reader = any(?)
            """)
        .param(List.of(Long.toString(readerId), Recommended.NEWCOMERS).toArray(String[]::new))
        .query(
            row -> {
              lists.put(row.getString("reader"), read(row.getString("candidates")));
            });
    return lists;
  }

  private Recommended read(String candidates) {
    return json.readValue(candidates, Recommended.class);
  }
}
