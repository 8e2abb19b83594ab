package com.legerible.backend.imports;

import com.legerible.backend.csv.CsvExport;
import com.legerible.contracts.rest.ImportRefusal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The refused records of imports in Postgres. */
@Repository
final class RefusalStore {

  private final JdbcClient sql;

  RefusalStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** How many the import has refused so far, listed or not. */
  long count(long importId) {
    return sql.sql("select refused from imports where id = :id")
        .param("id", importId)
        .query(Long.class)
        .single();
  }

  void add(long importId, List<ImportRefusal> refusals) {
    sql.sql(
            """
            insert into import_refusals (import, record, reason, text)
            select :id, record, reason, text
            from unnest(:records::bigint[], :reasons::text[], :texts::text[])
              as n (record, reason, text)
            """)
        .param("id", importId)
        .param("records", refusals.stream().map(ImportRefusal::record).toArray(Long[]::new))
        .param("reasons", refusals.stream().map(ImportRefusal::reason).toArray(String[]::new))
        .param("texts", refusals.stream().map(ImportRefusal::text).toArray(String[]::new))
        .update();
  }

  List<ImportRefusal> page(long importId, long after, int limit) {
    try (Stream<ImportRefusal> page = rows(read(importId, after, limit))) {
      return page.toList();
    }
  }

  /** All of them, read bit by bit within the running transaction. */
  Stream<ImportRefusal> all(long importId) {
    return rows(read(importId, 0, Long.MAX_VALUE).withFetchSize(CsvExport.FETCHED_AT_ONCE));
  }

  private StatementSpec read(long importId, long after, long limit) {
    return sql.sql(
            """
            select record, reason, text from import_refusals
            where import = :id and record > :after order by record limit :limit
            """)
        .param("id", importId)
        .param("after", after)
        .param("limit", limit);
  }

  private static Stream<ImportRefusal> rows(StatementSpec read) {
    return read
        .query(
            (row, number) ->
                new ImportRefusal(
                    row.getLong("record"), row.getString("reason"), row.getString("text")))
        .stream();
  }
}
