package com.legerible.backend.simulation;

import com.legerible.backend.accounts.Readers;
import com.legerible.backend.background.Worker;
import com.legerible.backend.catalogue.Catalogue;
import com.legerible.backend.lending.LoanDesk;
import com.legerible.backend.problems.DatabaseAway;
import com.legerible.contracts.rest.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs simulations, one after the other, on one thread, and takes them back. One that a killed
 * backend or a lost database left behind is resumed where it was: the plan is the same, and so are
 * the keys.
 */
@Component
final class SimulationRunner extends Worker {

  private static final Logger log = LoggerFactory.getLogger(SimulationRunner.class);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration SILENCE = Duration.ofSeconds(6);
  private static final Duration REPORT = Duration.ofMillis(250);
  private static final Duration FINISH = Duration.ofSeconds(5);

  private final UUID me = UUID.randomUUID();
  private final SimulationStore store;
  private final Catalogue catalogue;
  private final Readers readers;
  private final LoanDesk desk;
  private final SimulationUndo undo;
  private final TransactionOperations transactions;
  private final SimulationBell bell;
  private final ApplicationEventPublisher events;

  SimulationRunner(
      SimulationStore store,
      Catalogue catalogue,
      Readers readers,
      LoanDesk desk,
      SimulationUndo undo,
      TransactionOperations transactions,
      SimulationBell bell,
      ApplicationEventPublisher events) {
    super("simulation-runner", FINISH);
    this.store = store;
    this.catalogue = catalogue;
    this.readers = readers;
    this.desk = desk;
    this.undo = undo;
    this.transactions = transactions;
    this.bell = bell;
    this.events = events;
  }

  /** Stops before the relay does, so that the last loans still reach Kafka at once. */
  @Override
  public int getPhase() {
    return 1_000;
  }

  @Override
  protected void wake() {
    bell.ring();
  }

  @Override
  protected void work() throws InterruptedException {
    while (isRunning()) {
      lookForWork();
      bell.await(LOOK);
    }
  }

  private void lookForWork() throws InterruptedException {
    try {
      Optional<SimulationStore.Claimed> claimed = store.claim(me, SILENCE);
      if (claimed.isPresent()) {
        if (claimed.get().simulation().state() == Simulation.State.UNDOING) {
          takeBack(claimed.get().simulation().id());
        } else {
          simulate(claimed.get());
        }
      }
    } catch (RuntimeException failure) {
      if (!DatabaseAway.isReasonOf(failure)) {
        log.error("The simulation runner failed", failure);
      } else if (isRunning()) {
        log.warn("The database is away; simulations wait: {}", failure.getMessage());
      }
    }
  }

  private void takeBack(long id) {
    Optional<Simulation> progress;
    do {
      progress = undo.next(id, me);
      progress.ifPresent(this::tell);
    } while (isRunning()
        && progress.filter(s -> s.state() == Simulation.State.UNDOING).isPresent());
  }

  private void simulate(SimulationStore.Claimed claimed) throws InterruptedException {
    Simulation simulation = claimed.simulation();
    try {
      run(new SimulationRun(simulation, me, plan(claimed), desk, store, transactions), simulation);
    } catch (RuntimeException failure) {
      if (DatabaseAway.isReasonOf(failure)) {
        throw failure;
      }
      log.error("Simulation {} failed", simulation.id(), failure);
      store
          .end(simulation.id(), Simulation.State.FAILED, "A loan could not be made: " + failure)
          .ifPresent(this::tell);
    }
  }

  private SimulationPlan plan(SimulationStore.Claimed claimed) {
    Simulation simulation = claimed.simulation();
    List<Long> books = catalogue.idsUpTo(claimed.lastBook());
    List<Long> loaners =
        simulation.readers().equals(SimulationOrder.ME)
            ? List.of(claimed.askedBy())
            : readers.syntheticUpTo(claimed.lastReader());
    return SimulationPlan.of(simulation.law(), simulation.seed(), books, loaners);
  }

  private void run(SimulationRun run, Simulation simulation) throws InterruptedException {
    long reportAt = System.nanoTime();
    while (isRunning() && !run.isDone()) {
      Duration wait = run.untilNext();
      if (!wait.isZero()) {
        bell.await(wait.compareTo(REPORT) < 0 ? wait : REPORT);
      } else if (!run.makeDueLoans()) {
        return;
      }
      if (System.nanoTime() >= reportAt) {
        reportAt = System.nanoTime() + REPORT.toNanos();
        if (!report(simulation.id())) {
          return;
        }
      }
    }
    if (report(simulation.id()) && run.isDone()) {
      store.end(simulation.id(), Simulation.State.DONE, null).ifPresent(this::tell);
    }
  }

  /** False when the simulation is not this runner's any more. */
  private boolean report(long id) {
    Optional<Simulation> progress = store.progress(id, me);
    progress.ifPresent(this::tell);
    return progress.isPresent();
  }

  private void tell(Simulation simulation) {
    events.publishEvent(new SimulationChanged(simulation));
  }
}
