package com.legerible.backend.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds books by whatever a loan history calls them. */
@Repository
final class NamedBookStore {

  private final JdbcClient sql;

  NamedBookStore(JdbcClient sql) {
    this.sql = sql;
  }

  NamedBooks find(List<String> names) {
    var ids = new HashSet<Long>();
    var byIsbn = new HashMap<String, Long>();
    sql.sql(
            """
            select id, isbn from books
            where id = any (:ids::bigint[]) or isbn = any (:isbns::text[])
            """)
        .param(
            "ids",
            names.stream().map(NamedBooks::number).filter(Objects::nonNull).toArray(Long[]::new))
        .param(
            "isbns",
            names.stream().map(NamedBooks::isbn).flatMap(Optional::stream).toArray(String[]::new))
        .query(
            (row, number) -> {
              long id = row.getLong("id");
              ids.add(id);
              Optional.ofNullable(row.getString("isbn")).ifPresent(isbn -> byIsbn.put(isbn, id));
              return id;
            })
        .list();
    return new NamedBooks(ids, byIsbn, titles(names));
  }

  private Map<String, Optional<Long>> titles(List<String> names) {
    var byTitle = new HashMap<String, Optional<Long>>();
    sql.sql(
            """
            select b.id, b.title from unnest(:titles::text[]) as t (title)
              join books b on b.title = t.title
            """)
        .param("titles", names.stream().distinct().toArray(String[]::new))
        .query(
            (row, number) ->
                byTitle.merge(
                    row.getString("title"),
                    Optional.of(row.getLong("id")),
                    (one, other) -> Optional.empty()))
        .list();
    return byTitle;
  }
}
