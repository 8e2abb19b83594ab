package com.legerible.backend.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads whole tables, within the running transaction. */
final class SnapshotStore {

  private final JdbcClient sql;
  private final JdbcTemplate jdbc;

  SnapshotStore(JdbcClient sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  Instant now() {
    return sql.sql("select date_trunc('milliseconds', now())")
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /** Nothing where there are no tables at all. */
  @Nullable String schema() {
    boolean none =
        sql.sql("select to_regclass('flyway_schema_history') is null")
            .query(Boolean.class)
            .single();
    return none
        ? null
        : sql.sql(
                """
                select version from flyway_schema_history where success and version is not null
                order by installed_rank desc limit 1
                """)
            .query(String.class)
            .single();
  }

  long generation() {
    return sql.sql("select generation from serving_generation").query(Long.class).single();
  }

  /** Those that somebody has to fill. */
  List<String> columns(String table) {
    return sql
        .sql(
            """
            select attname from pg_attribute where attrelid = to_regclass(:table)
              and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
            """)
        .param("table", table)
        .query(String.class)
        .list()
        .stream()
        .filter(column -> !Truth.isFilled(table, column))
        .toList();
  }

  /** The id that was never given to a row of the table; absent where rows have none. */
  @Nullable Long nextId(String table, List<String> columns) {
    if (!columns.contains("id")) {
      return null;
    }
    String sequence =
        sql.sql("select pg_get_serial_sequence(:table, 'id')")
            .param("table", table)
            .query(String.class)
            .single();
    // The name is quoted by Postgres itself where it has to be.
    return sql.sql("select last_value + is_called::int from " + sequence)
        .query(Long.class)
        .single();
  }

  void copy(String table, List<String> columns, OutputStream to) {
    copy("copy " + target(table, columns) + " to stdout", to);
  }

  private void copy(String statement, OutputStream to) {
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, to);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** A table with its columns, as {@code copy} names them. */
  static String target(String table, List<String> columns) {
    return columns.stream()
        .map(column -> '"' + column + '"')
        .collect(Collectors.joining(", ", '"' + table + "\" (", ")"));
  }
}
