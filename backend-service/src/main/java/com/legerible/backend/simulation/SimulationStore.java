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
              (state, requested, per_second, seed, readers, law, asked_by, last_book, last_reader)
            values
              ('RUNNING', :loans, :rate, :seed, :readers, :law, :askedBy, :lastBook, :lastReader)
            on conflict do nothing returning *
            """)
        .param("loans", order.loans())
        .param("rate", order.perSecond())
        .param("seed", order.seed())
        .param("readers", order.readers())
        .param("law", order.law())
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
            where state in ('RUNNING', 'UNDOING') and (runner is null or runner = :runner
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
  Optional<Simulation> progress(long id, UUID runner) {
    return sql.sql(
            """
            update simulations set beat_at = clock_timestamp()
            where id = :id and state = 'RUNNING' and runner = :runner returning *
            """)
        .param("id", id)
        .param("runner", runner)
        .query((row, number) -> simulation(row))
        .optional();
  }

  /** Ends it unless it has ended already; only one whose loans are taken back ends as undone. */
  Optional<Simulation> end(long id, Simulation.State state, @Nullable String error) {
    return sql.sql(
            """
            update simulations set state = :state, finished_at = now(), error = :error
            where id = :id and state = case :state when 'UNDONE' then 'UNDOING' else 'RUNNING' end
            returning *
            """)
        .param("id", id)
        .param("state", state.name())
        .param("error", error)
        .query((row, number) -> simulation(row))
        .optional();
  }

  /**
   * Begins to take its loans back; nothing when that has begun before.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another one runs
   */
  Optional<Simulation> startUndo(long id) {
    return sql.sql(
            """
            update simulations set state = 'UNDOING', finished_at = null, runner = null
            where id = :id and state not in ('UNDOING', 'UNDONE') returning *
            """)
        .param("id", id)
        .query((row, number) -> simulation(row))
        .optional();
  }

  /** Keeps its state as it is until the end of the transaction; false when it is another one. */
  boolean hold(long id, Simulation.State state, UUID runner) {
    return sql.sql(
            """
            select true from simulations
            where id = :id and state = :state and runner = :runner for no key update
            """)
        .param("id", id)
        .param("state", state.name())
        .param("runner", runner)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  /** Notes which loans it made; those that are noted already stay so. */
  void remember(long id, List<Long> loans) {
    sql.sql(
            """
            insert into simulation_loans (simulation, loan)
            select :id, loan from unnest(:loans::bigint[]) as made (loan) on conflict do nothing
            """)
        .param("id", id)
        .param("loans", loans.toArray(Long[]::new))
        .update();
  }

  /** How many loans it has made so far. */
  void made(long id, int loans) {
    sql.sql("update simulations set made = :made where id = :id")
        .param("id", id)
        .param("made", loans)
        .update();
  }

  /** Some of the loans that are still to be taken back. */
  List<Long> loansLeft(long id, int limit) {
    return sql.sql(
            "select loan from simulation_loans where simulation = :id order by loan limit :limit")
        .param("id", id)
        .param("limit", limit)
        .query(Long.class)
        .list();
  }

  void forget(long id, List<Long> loans) {
    sql.sql("delete from simulation_loans where simulation = :id and loan = any (:loans::bigint[])")
        .param("id", id)
        .param("loans", loans.toArray(Long[]::new))
        .update();
  }

  /** Counts loans that were taken back. */
  Optional<Simulation> undone(long id, UUID runner, int more) {
    return sql.sql(
            """
            update simulations set undone = undone + :more, beat_at = clock_timestamp()
            where id = :id and state = 'UNDOING' and runner = :runner returning *
            """)
        .param("id", id)
        .param("runner", runner)
        .param("more", more)
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
        row.getString("law"),
        row.getInt("undone"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("finished_at", OffsetDateTime.class)),
        row.getString("error"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
