package com.legerible.backend.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The readers of loan histories in Postgres. */
@Repository
final class ImportedReaderStore {

  private final JdbcClient sql;

  ImportedReaderStore(JdbcClient sql) {
    this.sql = sql;
  }

  ImportedReaders find(Collection<String> names) {
    var ids = new HashMap<String, Long>();
    sql.sql(
            "select id, lower(user_name) as name from readers where lower(user_name) = any (:names)")
        .param(
            "names",
            names.stream()
                .flatMap(
                    name -> Stream.of(ImportedReaders.plain(name), ImportedReaders.imported(name)))
                .distinct()
                .toArray(String[]::new))
        .query((row, number) -> ids.put(row.getString("name"), row.getLong("id")))
        .list();
    return new ImportedReaders(names, ids);
  }

  /** Nobody can sign in as one of them, and no simulation loans in their name. */
  List<Long> join(List<String> names) {
    return sql.sql(
            """
            insert into readers
              (user_name, name, search_text, role, street, postcode, city, country)
            select :prefix || lower(name), name, lower(unaccent(name)), 'READER', '', '', '', ''
            from (select distinct on (lower(name)) name
              from unnest(:names::text[]) as n (name) order by lower(name), name) n
            on conflict do nothing returning id
            """)
        .param("prefix", ImportedReaders.PREFIX)
        .param("names", names.toArray(String[]::new))
        .query(Long.class)
        .list();
  }

  /** Those who came with an import and of whom no loan is left. */
  void leave(long importId) {
    sql.sql(
            """
            delete from readers r using import_readers i
            where i.import = :import and i.reader = r.id and r.password_hash is null
              and not exists (select from loans l where l.reader_id = r.id)
            """)
        .param("import", importId)
        .update();
  }
}
