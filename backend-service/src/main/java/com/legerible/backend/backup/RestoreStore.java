package com.legerible.backend.backup;

import com.legerible.contracts.backup.BackupManifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the tables of an empty library, and marks it as long as it is not whole. */
final class RestoreStore {

  private final JdbcClient sql;
  private final JdbcTemplate jdbc;

  RestoreStore(JdbcClient sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  boolean hasTables() {
    return sql.sql(
            """
            select exists (select from pg_class
              where relnamespace = current_schema()::regnamespace and relkind = 'r')
            """)
        .query(Boolean.class)
        .single();
  }

  /** Whether a restore began here and did not end. */
  boolean isUnderWay() {
    return sql.sql("select to_regnamespace('restore_under_way') is not null")
        .query(Boolean.class)
        .single();
  }

  /** From now on no backend starts on this database; a schema, because Flyway minds tables. */
  void begin() {
    sql.sql("create schema if not exists restore_under_way").update();
  }

  void end() {
    sql.sql("drop schema restore_under_way").update();
  }

  /** How many rows were written. */
  long fill(Table table, InputStream rows) {
    return copy(SnapshotStore.target(table.name(), table.columns()), rows);
  }

  /** Nobody gets an id again that somebody had, were it one who has been forgotten. */
  void numberFrom(Table table) {
    if (table.nextId() != null) {
      String sequence =
          sql.sql("select pg_get_serial_sequence(:table, 'id')")
              .param("table", table.name())
              .query(String.class)
              .single();
      // Never back: another backup may have given more. The name is quoted by Postgres itself.
      sql.sql(
              "select setval(:sequence::regclass, greatest(:next, last_value + is_called::int), false) from "
                  + sequence)
          .param("sequence", sequence)
          .param("next", table.nextId())
          .query(Long.class)
          .single();
    }
  }

  /** Adds readers who were forgotten after the backup. */
  void fillErasures(Table newer, InputStream rows) {
    sql.sql("create temporary table newer_erasures (like erasures) on commit drop").update();
    copy(SnapshotStore.target("newer_erasures", newer.columns()), rows);
    sql.sql("insert into erasures select * from newer_erasures on conflict do nothing").update();
  }

  private long copy(String target, InputStream rows) {
    Long written =
        jdbc.execute(
            (ConnectionCallback<Long>)
                connection -> {
                  try {
                    return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + target + " from stdin", rows);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    return written == null ? 0 : written;
  }

  /** The files of imports are in no backup. */
  void endImports(String error) {
    sql.sql(
            """
            update imports set state = 'FAILED', error = :error, finished_at = now()
            where state = 'RUNNING'
            """)
        .param("error", error)
        .update();
  }

  void showGeneration(long generation) {
    sql.sql("update serving_generation set generation = :generation")
        .param("generation", generation)
        .update();
  }
}
