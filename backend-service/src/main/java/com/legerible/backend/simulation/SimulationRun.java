package com.legerible.backend.simulation;

import com.legerible.backend.lending.LoanDesk;
import com.legerible.backend.lending.LoanMaking;
import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.rest.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the loans of one simulation at its pace. */
final class SimulationRun {

  /** Loans that are due together share a transaction, up to this number. */
  private static final int MOST_AT_ONCE = 20;

  private final Simulation simulation;
  private final UUID runner;
  private final SimulationPlan plan;
  private final LoanDesk desk;
  private final SimulationStore store;
  private final TransactionOperations transactions;
  private final long startNanos = System.nanoTime();
  private final int startMade;
  private int made;

  SimulationRun(
      Simulation simulation,
      UUID runner,
      SimulationPlan plan,
      LoanDesk desk,
      SimulationStore store,
      TransactionOperations transactions) {
    this.simulation = simulation;
    this.runner = runner;
    this.plan = plan;
    this.desk = desk;
    this.store = store;
    this.transactions = transactions;
    this.startMade = simulation.made();
    this.made = startMade;
    plan.skip(made);
  }

  boolean isDone() {
    return made >= simulation.requested();
  }

  Duration untilNext() {
    long due = (long) ((made - startMade) * 1e9 / simulation.perSecond());
    return Duration.ofNanos(Math.max(0, startNanos + due - System.nanoTime()));
  }

  /**
   * Makes the loans that are due, and counts them with the same commit: whoever goes on, or looks
   * after a cancellation, finds the number of those that are there.
   *
   * @return false when the simulation is not this runner's any more: then none was made
   */
  boolean makeDueLoans() {
    int due = Math.min(dueNow(), MOST_AT_ONCE);
    Boolean mine =
        transactions.execute(
            status -> {
              // Until the commit nobody can cancel it, or begin to take its loans back.
              if (!store.hold(simulation.id(), Simulation.State.RUNNING, runner)) {
                return false;
              }
              List<Long> loans = new ArrayList<>();
              for (int i = 0; i < due; i++) {
                loans.add(make(made + i).loan().id());
              }
              store.remember(simulation.id(), loans);
              store.made(simulation.id(), made + due);
              return true;
            });
    if (Boolean.TRUE.equals(mine)) {
      made += due;
      return true;
    }
    return false;
  }

  private int dueNow() {
    double passed = (System.nanoTime() - startNanos) / 1e9;
    int due = startMade + 1 + (int) (passed * simulation.perSecond());
    return Math.max(0, Math.min(due, simulation.requested()) - made);
  }

  private LoanMaking make(int number) {
    SimulationPlan.Step step = plan.next();
    String key = "simulation-" + simulation.id() + "-" + number;
    return desk.lend(step.readerId(), step.bookId(), key, LoanOrigin.SIMULATION);
  }
}
