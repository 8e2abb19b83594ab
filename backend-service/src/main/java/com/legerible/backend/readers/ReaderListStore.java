package com.legerible.backend.readers;

import com.legerible.backend.accounts.ProfileRows;
import com.legerible.backend.csv.CsvExport;
import com.legerible.contracts.rest.Profile;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists the members by name; synthetic readers are none. */
@Repository
final class ReaderListStore {

  /** Where a page ended. */
  record Key(String name, long id) {}

  private static final String MATCHING =
      "not r.synthetic and r.search_text like all (:patterns::text[])";

  private static final String PAGE =
      ProfileRows.SELECT
          + "where "
          + MATCHING
          + """
           and (r.name collate "und-x-icu", r.id) > (:name, :id)
          order by r.name collate "und-x-icu", r.id limit :limit
          """;

  private static final String COUNT = "select count(*) from readers r where " + MATCHING;

  private final JdbcClient sql;

  ReaderListStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Profile> page(String[] patterns, Key after, int limit) {
    return sql.sql(PAGE)
        .param("patterns", patterns)
        .param("name", after.name())
        .param("id", after.id())
        .param("limit", limit)
        .query((row, number) -> ProfileRows.profile(row))
        .list();
  }

  /** All of them, read bit by bit within the running transaction. */
  Stream<Profile> all(String[] patterns) {
    return sql
        .sql(PAGE)
        .param("patterns", patterns)
        .param("name", "")
        .param("id", 0)
        .param("limit", Long.MAX_VALUE)
        .withFetchSize(CsvExport.FETCHED_AT_ONCE)
        .query((row, number) -> ProfileRows.profile(row))
        .stream();
  }

  long count(String[] patterns) {
    return sql.sql(COUNT).param("patterns", patterns).query(Long.class).single();
  }
}
