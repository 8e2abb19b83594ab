package com.legerible.backend.deadletters;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which dead letters were sent again. */
@Repository
final class ReplayStore {

  private final JdbcClient sql;

  ReplayStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** False when it was remembered before. */
  boolean remember(String letter, long by) {
    return sql.sql(
                """
                insert into dead_letter_replays (letter, replayed_by) values (:letter, :by)
                on conflict do nothing
                """)
            .param("letter", letter)
            .param("by", by)
            .update()
        == 1;
  }

  Set<String> remembered(Collection<String> letters) {
    return new HashSet<>(
        sql.sql("select letter from dead_letter_replays where letter = any (:letters::text[])")
            .param("letters", letters.toArray(String[]::new))
            .query(String.class)
            .list());
  }
}
