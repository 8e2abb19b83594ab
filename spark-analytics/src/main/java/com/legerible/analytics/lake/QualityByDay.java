package com.legerible.analytics.lake;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.legerible.analytics.evaluation.Quality;
import java.time.LocalDate;
import java.util.Map;

/** Keeps how good the recommendations were. */
public final class QualityByDay {

  private static final String METHOD =
      "INSERT INTO legerible.quality_by_day (year, day, method, readers, loans,"
          + " recall_at_10, ndcg_at_10, coverage, already_loaned)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private QualityByDay() {}

  /**
   * Keeps all methods or none; a later measurement of the same day replaces an earlier one.
   *
   * @param readers how many had enough books to be asked
   * @param loans how many pairs of a reader and a book were known
   * @param methods by their names
   */
  public static void keep(
      LakeSettings lake, LocalDate day, long readers, long loans, Map<String, Quality> methods) {
    CqlSession session = LakeSession.to(lake);
    PreparedStatement insert = session.prepare(METHOD);
    BatchStatementBuilder batch = new BatchStatementBuilder(DefaultBatchType.LOGGED);
    methods.forEach(
        (name, quality) ->
            batch.addStatement(
                insert.bind(
                    day.getYear(),
                    day,
                    name,
                    readers,
                    loans,
                    quality.recallAt10(),
                    quality.ndcgAt10(),
                    quality.coverage(),
                    quality.alreadyLoaned())));
    session.execute(batch.build());
  }
}
