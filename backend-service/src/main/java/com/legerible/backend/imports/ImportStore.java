package com.legerible.backend.imports;

import com.legerible.backend.csv.CsvExport;
import com.legerible.contracts.rest.Import;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports in Postgres. */
@Repository
final class ImportStore {

  private final JdbcClient sql;
  private final JsonMapper json;

  ImportStore(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Import insert(NewImport wanted, UUID upload, long askedBy) {
    return sql.sql(
            """
            insert into imports
              (kind, format, file_name, mapping, dry_run, asked_by, upload)
            values (:kind, :format, :fileName, :mapping::jsonb, :dryRun, :askedBy, :upload)
            returning *
            """)
        .param("kind", wanted.kind().key())
        .param("format", wanted.format().key())
        .param("fileName", wanted.fileName())
        .param("mapping", json.writeValueAsString(wanted.mapping()))
        .param("dryRun", wanted.dryRun())
        .param("askedBy", askedBy)
        .param("upload", upload)
        .query((row, number) -> state(row))
        .single();
  }

  Instant now() {
    return sql.sql("select now()")
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  Optional<Import> find(long id) {
    return sql.sql("select * from imports where id = :id")
        .param("id", id)
        .query((row, number) -> state(row))
        .optional();
  }

  List<Import> before(long id, int limit) {
    return sql.sql("select * from imports where id < :id order by id desc limit :limit")
        .param("id", id)
        .param("limit", limit)
        .query((row, number) -> state(row))
        .list();
  }

  /** All of them, newest first, read bit by bit within the running transaction. */
  Stream<Import> all() {
    return sql
        .sql("select * from imports order by id desc")
        .withFetchSize(CsvExport.FETCHED_AT_ONCE)
        .query((row, number) -> state(row))
        .stream();
  }

  long count() {
    return sql.sql("select count(*) from imports").query(Long.class).single();
  }

  /**
   * What nobody runs, or what a runner left that was not heard of for a while; oldest first. Of
   * those that are taken back only the last: it gives back what the one before it left.
   */
  List<ImportRun> waiting(Duration silence) {
    return sql.sql(
            """
            select * from imports where state in ('RUNNING', 'UNDOING') and (runner is null
              or beat_at < clock_timestamp() - make_interval(secs => :silence))
              and not (state = 'UNDOING' and exists (
                select from imports later where later.state = 'UNDOING' and later.id > imports.id))
            order by id limit 100
            """)
        .param("silence", (double) silence.toSeconds())
        .query((row, number) -> run(row))
        .list();
  }

  /** What nobody has taken in for so long, although nobody had anything else to do. */
  List<ImportRun> leftAlone(Duration idle) {
    return sql.sql(
            """
            select * from imports where state = 'RUNNING'
              and beat_at < clock_timestamp() - make_interval(secs => :idle)
              and not exists (select from imports busy where busy.state in ('RUNNING', 'UNDOING')
                and busy.runner is not null and busy.beat_at >= clock_timestamp() - make_interval(secs => :idle))
            order by id limit 100
            """)
        .param("idle", (double) idle.toSeconds())
        .query((row, number) -> run(row))
        .list();
  }

  /** Nothing when another one was faster. */
  Optional<ImportRun> claim(long id, UUID runner, Duration silence) {
    return sql.sql(
            """
            update imports set runner = :runner, beat_at = clock_timestamp()
            where id = :id and state in ('RUNNING', 'UNDOING') and (runner is null
              or beat_at < clock_timestamp() - make_interval(secs => :silence))
            returning *
            """)
        .param("id", id)
        .param("runner", runner)
        .param("silence", (double) silence.toSeconds())
        .query((row, number) -> run(row))
        .optional();
  }

  /**
   * Holds the import until the running transaction ends.
   *
   * @return false when it is not this runner's any more
   */
  boolean hold(long id, UUID runner, Import.State state) {
    return sql.sql(
                """
                update imports set beat_at = clock_timestamp()
                where id = :id and runner = :runner and state = :state
                """)
            .param("id", id)
            .param("runner", runner)
            .param("state", state.name())
            .update()
        == 1;
  }

  /** Lets any replica go on with it at once. */
  void release(long id, UUID runner) {
    sql.sql("update imports set runner = null where id = :id and runner = :runner")
        .param("id", id)
        .param("runner", runner)
        .update();
  }

  Import advance(long id, int read, Tally tally) {
    return sql.sql(
            """
            update imports set read = read + :read, added = added + :added,
              changed = changed + :changed, duplicates = duplicates + :duplicates,
              refused = refused + :refused
            where id = :id returning *
            """)
        .param("id", id)
        .param("read", read)
        .param("added", tally.added())
        .param("changed", tally.changed())
        .param("duplicates", tally.duplicates())
        .param("refused", tally.refusals().size())
        .query((row, number) -> state(row))
        .single();
  }

  /** Nothing when it is in none of the given states. */
  Optional<Import> move(long id, List<Import.State> from, Import.State to, @Nullable String error) {
    return sql.sql(
            """
            update imports set state = :to, error = :error, runner = null,
              finished_at = case when :to in ('RUNNING', 'UNDOING') then null else now() end
            where id = :id and state = any (:from) returning *
            """)
        .param("id", id)
        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
        .param("to", to.name())
        .param("error", error)
        .query((row, number) -> state(row))
        .optional();
  }

  private ImportRun run(ResultSet row) throws SQLException {
    Map<String, String> mapping =
        json.readValue(row.getString("mapping"), new TypeReference<>() {});
    return new ImportRun(state(row), row.getObject("upload", UUID.class), mapping);
  }

  private static Import state(ResultSet row) throws SQLException {
    return new Import(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("format"),
        row.getString("file_name"),
        row.getBoolean("dry_run"),
        Import.State.valueOf(row.getString("state")),
        row.getLong("read"),
        row.getLong("added"),
        row.getLong("changed"),
        row.getLong("duplicates"),
        row.getLong("refused"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("finished_at", OffsetDateTime.class)),
        row.getString("error"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
