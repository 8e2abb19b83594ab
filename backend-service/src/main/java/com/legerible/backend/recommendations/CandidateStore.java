package com.legerible.backend.recommendations;

import com.legerible.contracts.events.Recommended;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
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

  /**
   * What lists there are for a reader.
   *
   * @param loansUsed whether the reader lets the library recommend from their loans
   * @param own absent where it does not
   */
  record Served(boolean loansUsed, @Nullable Recommended own, @Nullable Recommended newcomers) {}

  Served served(long readerId) {
    return jdbc.sql(
            """
            select used, own.candidates as own, newcomers.candidates as newcomers
            from serving_generation s
              cross join (select exists (
                select from readers where id = :id and privacy = 'USED')) as choice (used)
              left join recommended own
                on own.generation = s.generation and own.reader = :reader and used
              left join recommended newcomers
                on newcomers.generation = s.generation and newcomers.reader = :newcomers
            """)
        .param("id", readerId)
        .param("reader", Long.toString(readerId))
        .param("newcomers", Recommended.NEWCOMERS)
        .query(
            (row, number) ->
                new Served(
                    row.getBoolean("used"),
                    read(row.getString("own")),
                    read(row.getString("newcomers"))))
        .single();
  }

  private @Nullable Recommended read(@Nullable String candidates) {
    return candidates == null ? null : json.readValue(candidates, Recommended.class);
  }
}
