package com.legerible.backend.simulation;

import com.legerible.backend.accounts.Readers;
import com.legerible.backend.catalogue.Catalogue;
import com.legerible.backend.lending.LoanDesk;
import com.legerible.backend.problems.DatabaseAway;
import com.legerible.contracts.rest.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs simulations, one after the other, on one thread. One that a killed backend or a lost
 * database left behind is resumed where it was: the plan is the same, and so are the keys.
 */
@Component
final class SimulationRunner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SimulationRunner.class);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration SILENCE = Duration.ofSeconds(6);
  private static final Duration REPORT = Duration.ofMillis(250);
  private static final long STOP_SECONDS = 5;

  private final UUID me = UUID.randomUUID();
  private final SimulationStore store;
  private final Catalogue catalogue;
  private final Readers readers;
  private final LoanDesk desk;
  private final TransactionOperations transactions;
  private final SimulationBell bell;
  private final ApplicationEventPublisher events;
  private volatile boolean running;
  private @Nullable Thread thread;

  SimulationRunner(
      SimulationStore store,
      Catalogue catalogue,
      Readers readers,
      LoanDesk desk,
      TransactionOperations transactions,
      SimulationBell bell,
      ApplicationEventPublisher events) {
    this.store = store;
    this.catalogue = catalogue;
    this.readers = readers;
    this.desk = desk;
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
  public synchronized void start() {
    running = true;
    thread = new Thread(this::run, "simulation-runner");
    thread.start();
  }

  @Override
  public synchronized void stop() {
    running = false;
    bell.ring();
    if (thread == null) {
      return;
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    try {
      while (running) {
        lookForWork();
        bell.await(LOOK);
      }
    } catch (InterruptedException stopped) {
      log.debug("The simulation runner was interrupted at its end");
    }
  }

  private void lookForWork() throws InterruptedException {
    try {
      Optional<SimulationStore.Claimed> claimed = store.claim(me, SILENCE);
      if (claimed.isPresent()) {
        simulate(claimed.get());
      }
    } catch (RuntimeException failure) {
      if (!DatabaseAway.isReasonOf(failure)) {
        log.error("The simulation runner failed", failure);
      } else if (running) {
        log.warn("The database is away; simulations wait: {}", failure.getMessage());
      }
    }
  }

  private void simulate(SimulationStore.Claimed claimed) throws InterruptedException {
    Simulation simulation = claimed.simulation();
    try {
      List<Long> books = catalogue.idsUpTo(claimed.lastBook());
      List<Long> loaners =
          simulation.readers().equals(SimulationOrder.ME)
              ? List.of(claimed.askedBy())
              : readers.syntheticUpTo(claimed.lastReader());
      var plan = new SimulationPlan(simulation.seed(), books, loaners);
      run(new SimulationRun(simulation, plan, desk, transactions), simulation.id());
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

  private void run(SimulationRun run, long id) throws InterruptedException {
    long reportAt = System.nanoTime();
    while (running && !run.isDone()) {
      if (run.untilNext().isZero()) {
        run.makeDueLoans();
      } else {
        Duration wait = run.untilNext();
        bell.await(wait.compareTo(REPORT) < 0 ? wait : REPORT);
      }
      if (System.nanoTime() >= reportAt) {
        reportAt = System.nanoTime() + REPORT.toNanos();
        if (!report(run, id)) {
          return;
        }
      }
    }
    if (report(run, id) && run.isDone()) {
      store.end(id, Simulation.State.DONE, null).ifPresent(this::tell);
    }
  }

  /** False when the simulation is not this runner's any more. */
  private boolean report(SimulationRun run, long id) {
    Optional<Simulation> progress = store.progress(id, me, run.made());
    progress.ifPresent(this::tell);
    return progress.isPresent();
  }

  private void tell(Simulation simulation) {
    events.publishEvent(new SimulationChanged(simulation));
  }
}
