package com.legerible.backend.simulation;

import com.legerible.backend.lending.LoanUndo;
import com.legerible.contracts.rest.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the loans of a simulation back, some at a time; whoever dies leaves nothing half done. */
@Component
final class SimulationUndo {

  private static final int AT_ONCE = 200;

  private final SimulationStore store;
  private final LoanUndo loans;
  private final TransactionOperations transactions;

  SimulationUndo(SimulationStore store, LoanUndo loans, TransactionOperations transactions) {
    this.store = store;
    this.loans = loans;
    this.transactions = transactions;
  }

  /**
   * Takes the next loans back, and ends the simulation when there are none.
   *
   * @return nothing when it is not this runner's any more
   */
  Optional<Simulation> next(long id, UUID runner) {
    return transactions.execute(
        status -> {
          if (!store.hold(id, Simulation.State.UNDOING, runner)) {
            return Optional.<Simulation>empty();
          }
          List<Long> some = store.loansLeft(id, AT_ONCE);
          loans.undo(some);
          store.forget(id, some);
          return some.isEmpty()
              ? store.end(id, Simulation.State.UNDONE, null)
              : store.undone(id, runner, some.size());
        });
  }
}
