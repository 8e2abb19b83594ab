package com.legerible.backend.similar;

import com.legerible.contracts.events.SimilarBooksFound;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the newest similar books of each generation and book; older ones never replace them. */
@Component
public final class SimilarStore {

  private final JdbcTemplate jdbcTemplate;
  private final JdbcClient jdbc;
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public SimilarStore(JdbcTemplate jdbcTemplate) {
    this.jdbcTemplate = jdbcTemplate;
    this.jdbc = JdbcClient.create(jdbcTemplate);
  }

  /** Stores each unless a higher sequence is there. */
  public void accept(Collection<SimilarBooksFound> all) {
    jdbcTemplate.batchUpdate(
        """
        insert into similar_books (generation, book_id, sequence, found)
        values (?, ?, ?, ?::jsonb)
        on conflict (generation, book_id) do update
        set sequence = excluded.sequence, found = excluded.found
        where similar_books.sequence < excluded.sequence
        """,
        all.stream()
            .map(
                found ->
                    new Object[] {
                      found.generation(),
                      found.bookId(),
                      found.sequence(),
                      json.writeValueAsString(found)
                    })
            .toList());
  }

  /** Removes what is known about books of a generation. */
  public void remove(Collection<SimilarKey> keys) {
    jdbcTemplate.batchUpdate(
        "delete from similar_books where generation = ? and book_id = ?",
        keys.stream().map(key -> new Object[] {key.generation(), key.bookId()}).toList());
  }

  Optional<SimilarBooksFound> served(long bookId) {
    return jdbc.sql(
            """
            select found from similar_books b
            join serving_generation s on s.generation = b.generation
            where book_id = ?
            """)
        .param(bookId)
        .query(String.class)
        .optional()
        .map(found -> json.readValue(found, SimilarBooksFound.class));
  }
}
