package com.legerible.backend.outbox;

import com.legerible.contracts.topics.Topic;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The relay's own connection to Postgres. Leadership is a lock of this connection, and all stamping
 * goes through it: who lost the one has lost the other. Each method is one statement and one
 * transaction.
 */
final class RelayStore implements AutoCloseable {

  /** “LEGERIBL” in ASCII: any number will do that nobody else locks. */
  private static final long LOCK = 0x4c45474552_49424cL;

  /**
   * Postgres keeps a plan. One that was made for an empty outbox takes longer with every row, dead
   * ones included, and an import leaves thousands of these within a second. What is switched off
   * counts as dear, hence no compiler.
   */
  private static final String SAME_PLAN_WHATEVER_THE_SIZE =
      "-c enable_seqscan=off -c enable_nestloop=off -c jit=off";

  private static final Comparator<Stamped> IN_ORDER =
      Comparator.comparing(Stamped::topic)
          .thenComparing(Stamped::partition)
          .thenComparing(Stamped::position);

  private final Connection connection;
  private final JdbcClient sql;

  private RelayStore(Connection connection) {
    this.connection = connection;
    this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  static RelayStore open(JdbcConnectionDetails details) throws SQLException {
    var settings = new Properties();
    if (details.getUsername() != null) {
      settings.setProperty("user", details.getUsername());
    }
    if (details.getPassword() != null) {
      settings.setProperty("password", details.getPassword());
    }
    settings.setProperty("ApplicationName", "legerible-relay");
    settings.setProperty("connectTimeout", "2");
    settings.setProperty("loginTimeout", "2");
    settings.setProperty("socketTimeout", "10");
    settings.setProperty("tcpKeepAlive", "true");
    // When this computer vanishes, Postgres finds out within seconds and frees the lock.
    settings.setProperty(
        "options",
        "-c tcp_keepalives_idle=3 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3 "
            + SAME_PLAN_WHATEVER_THE_SIZE);
    return new RelayStore(DriverManager.getConnection(details.getJdbcUrl(), settings));
  }

  /** Becomes the leader unless somebody else is. */
  boolean tryToLead() {
    return sql.sql("select pg_try_advisory_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  /** Fails when the connection, and with it the leadership, is gone. */
  double oldestAgeSeconds() {
    return sql.sql(
            """
            select coalesce(extract(epoch from clock_timestamp() - min(appended_at)), 0)::float8
            from (select appended_at from outbox order by id limit 1) oldest
            """)
        .query(Double.class)
        .single();
  }

  /** Takes rows by their state, never by their id, and gives each its place for ever. */
  List<Stamped> stamp(int limit) {
    return sql
        .sql(
            """
            with fresh as (
              select id, topic, partition from outbox where position is null
              order by id limit :limit
            ), numbered as (
              select id, topic, partition,
                row_number() over (partition by topic, partition order by id) as place,
                count(*) over (partition by topic, partition) as total
              from fresh
            ), advanced as (
              insert into outbox_position as p (topic, partition, last)
              select distinct topic, partition, total from numbered
              on conflict (topic, partition) do update set last = p.last + excluded.last
              returning topic, partition, last
            )
            update outbox o set position = a.last - n.total + n.place
            from numbered n join advanced a using (topic, partition)
            where o.id = n.id and o.id = any (array(select id from fresh))
            returning o.id, o.topic, o.partition, o.key, o.value, o.position, o.appended_at,
              o.request_id
            """)
        .param("limit", limit)
        .query((row, number) -> stamped(row))
        .list()
        .stream()
        .sorted(IN_ORDER)
        .toList();
  }

  /** What was stamped but never confirmed: an earlier leader may have sent it, or not. */
  List<Stamped> unconfirmed(int limit) {
    return sql.sql(
            """
            select id, topic, partition, key, value, position, appended_at, request_id from outbox
            where position is not null order by topic, partition, position limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> stamped(row))
        .list();
  }

  /** Need not survive a crash of Postgres, hence no wait for the disk: it would be a repeat. */
  void delete(List<Stamped> rows) {
    sql.sql(
            """
            with hurry as materialized (select set_config('synchronous_commit', 'off', true))
            delete from outbox using hurry where id = any (:ids::bigint[])
            """)
        .param("ids", rows.stream().map(Stamped::id).toArray(Long[]::new))
        .update();
  }

  Instant now() {
    return sql.sql("select date_trunc('milliseconds', clock_timestamp())")
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /** The same fact in every partition. */
  void appendEverywhere(Topic topic, String key, String value) {
    sql.sql(
            """
            insert into outbox (topic, partition, key, value)
            select :topic, partition, :key, :value from unnest(:partitions::int[]) as p (partition)
            """)
        .param("topic", topic.name())
        .param("key", key)
        .param("value", value)
        .param("partitions", IntStream.range(0, topic.partitions()).boxed().toArray(Integer[]::new))
        .update();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static Stamped stamped(ResultSet row) throws SQLException {
    return new Stamped(
        row.getLong("id"),
        row.getString("topic"),
        row.getInt("partition"),
        row.getString("key"),
        row.getString("value"),
        row.getLong("position"),
        row.getObject("appended_at", OffsetDateTime.class).toInstant(),
        row.getString("request_id"));
  }
}
