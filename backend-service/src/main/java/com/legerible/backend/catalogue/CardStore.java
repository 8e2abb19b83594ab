package com.legerible.backend.catalogue;

import com.legerible.backend.statements.FreshPlans;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what cards are made of. */
@Repository
final class CardStore {

  private final JdbcClient sql;

  CardStore(DataSource source) {
    sql = JdbcClient.create(new FreshPlans(source));
  }

  /** The next books by id, for a first look at all. */
  List<CardChange> books(long afterId, int limit) {
    return sql.sql(
            """
            select id, changed, search_text, authors, year, language from books
            where id > :id order by id limit :limit
            """)
        .param("id", afterId)
        .param("limit", limit)
        .query((row, number) -> change(row))
        .list();
  }

  /** Whether anything changed after a version of the catalogue. */
  boolean hasChanges(long version) {
    return version() > version;
  }

  /**
   * What changed next after a version of the catalogue, in the order of the versions.
   *
   * @param limit after so many, the version of the last one is completed and no other begun
   */
  List<CardChange> changes(long version, int limit) {
    return sql.sql(
            """
            select * from (
              select id, changed, search_text, authors, year, language
                from books where changed > :version
              union all
              select book_id, version, null, '{}', null, null
                from removed_books where version > :version) c
            order by changed fetch first :limit rows with ties
            """)
        .param("version", version)
        .param("limit", limit)
        .query((row, number) -> change(row))
        .list();
  }

  /** The newest version of the catalogue; everything up to it can be seen. */
  long version() {
    return sql.sql(
            """
            select greatest(
              coalesce((select max(changed) from books), 0),
              coalesce((select max(version) from removed_books), 0))
            """)
        .query(Long.class)
        .single();
  }

  private static CardChange change(ResultSet row) throws SQLException {
    String folded = row.getString("search_text");
    return folded == null
        ? CardChange.removal(row.getLong("id"), row.getLong("changed"))
        : new CardChange(
            row.getLong("id"),
            row.getLong("changed"),
            folded,
            BookRows.texts(row.getArray("authors")),
            BookRows.number(row.getObject("year")),
            row.getString("language"));
  }
}
