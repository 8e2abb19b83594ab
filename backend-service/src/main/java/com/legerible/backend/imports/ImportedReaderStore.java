package com.legerible.backend.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The readers of loan histories in Postgres. */
@Repository
final class ImportedReaderStore {

  private final JdbcClient sql;

  ImportedReaderStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A member of that name, or else who was imported with it. */
  ImportedReaders find(Collection<String> names) {
    var byName = new HashMap<String, ImportedReaders.Named>();
    sql.sql(
            """
            select n.name, lower(n.name) as plain, coalesce(m.id, i.id) as id
            from unnest(:names::text[]) as n (name)
              left join readers m on lower(m.user_name) = lower(n.name)
              left join readers i on lower(i.user_name) = :prefix || lower(n.name)
            """)
        .param("names", names.stream().distinct().toArray(String[]::new))
        .param("prefix", ImportedReaders.PREFIX)
        .query(
            (row, number) ->
                byName.put(
                    row.getString("name"),
                    new ImportedReaders.Named(
                        row.getString("plain"), row.getObject("id", Long.class))))
        .list();
    return new ImportedReaders(byName);
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
