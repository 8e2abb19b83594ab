package com.legerible.analytics.lake;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.legerible.analytics.evaluation.Ids;
import com.legerible.analytics.similarity.Histories;
import com.legerible.analytics.similarity.HistoriesBuilder;
import java.time.Instant;
import java.time.ZoneOffset;

/** What the library's own readers loaned, as far as they let it be used. */
public final class OwnLoans {

  private static final String ALL =
      "SELECT reader_id, book_id, made_at FROM legerible.reader_loans";

  private OwnLoans() {}

  /** Reads page by page; fails when Cassandra does not answer. */
  public static Histories read(LakeSettings lake) {
    CqlSession session = LakeSession.to(lake);
    Ids readers = new Ids();
    Ids books = new Ids();
    HistoriesBuilder loans = new HistoriesBuilder();
    for (Row row : session.execute(ALL)) {
      loans.add(
          readers.numberOf(Long.toString(row.getLong("reader_id"))),
          books.numberOf(Long.toString(row.getLong("book_id"))),
          day(row));
    }
    return loans.build(readers.places(), books.places());
  }

  private static int day(Row row) {
    Instant madeAt = row.getInstant("made_at");
    return madeAt == null
        ? Histories.NO_DAY
        : Math.toIntExact(madeAt.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
  }
}
