package com.legerible.backend.simulation;

import com.legerible.contracts.rest.Simulation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The simulations in Postgres. */
@Repository
final class SimulationStore {

  /** A simulation with what its runner must know to plan it. */
  record Claimed(Simulation simulation, long askedBy, long lastBook, long lastReader) {}

  private final JdbcClient sql;

  SimulationStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Nothing when another one runs. */
  Optional<Simulation> insert(SimulationOrder order, long askedBy, long lastBook, long lastReader) {
    return sql.sql(
            """
            insert into simulations
              (state, requested, per_second, seed, readers, asked_by, last_book, last_reader)
            values ('RUNNING', :loans, :rate, :seed, :readers, :askedBy, :lastBook, :lastReader)
            on conflict do nothing returning *
            """)
        .param("loans", order.loans())
        .param("rate", order.perSecond())
        .param("seed", order.seed())
        .param("readers", order.readers())
        .param("askedBy", askedBy)
        .param("lastBook", lastBook)
        .param("lastReader", lastReader)
        .query((row, number) -> simulation(row))
        .optional();
  }

  Optional<Simulation> find(long id) {
    return sql.sql("select * from simulations where id = :id")
        .param("id", id)
        .query((row, number) -> simulation(row))
        .optional();
  }

  List<Simulation> newest(int limit) {
    return sql.sql("select * from simulations order by id desc limit :limit")
        .param("limit", limit)
        .query((row, number) -> simulation(row))
        .list();
  }

  /** Takes over what nobody runs, or what a runner left that was not heard of for a while. */
  Optional<Claimed> claim(UUID runner, Duration silence) {
    return sql.sql(
            """
            update simulations set runner = :runner, beat_at = clock_timestamp()
            where state = 'RUNNING' and (runner is null or runner = :runner
              or beat_at < clock_timestamp() - make_interval(secs => :silence))
            returning *
            """)
        .param("runner", runner)
        .param("silence", (double) silence.toSeconds())
        .query(
            (row, number) ->
                new Claimed(
                    simulation(row),
                    row.getLong("asked_by"),
                    row.getLong("last_book"),
                    row.getLong("last_reader")))
        .optional();
  }

  /** Nothing when it was cancelled or another runner took it over. */
  Optional<Simulation> progress(long id, UUID runner, int made) {
    return sql.sql(
            """
            update simulations set made = :made, beat_at = clock_timestamp()
            where id = :id and state = 'RUNNING' and runner = :runner returning *
            """)
        .param("id", id)
        .param("runner", runner)
        .param("made", made)
        .query((row, number) -> simulation(row))
        .optional();
  }

  /** Ends it unless it has ended already. */
  Optional<Simulation> end(long id, Simulation.State state, @Nullable String error) {
    return sql.sql(
            """
            update simulations set state = :state, finished_at = now(), error = :error
            where id = :id and state = 'RUNNING' returning *
            """)
        .param("id", id)
        .param("state", state.name())
        .param("error", error)
        .query((row, number) -> simulation(row))
        .optional();
  }

  private static Simulation simulation(ResultSet row) throws SQLException {
    return new Simulation(
        row.getLong("id"),
        Simulation.State.valueOf(row.getString("state")),
        row.getInt("requested"),
        row.getInt("made"),
        row.getDouble("per_second"),
        row.getLong("seed"),
        row.getString("readers"),
        "uniform",
        0,
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("finished_at", OffsetDateTime.class)),
        row.getString("error"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
