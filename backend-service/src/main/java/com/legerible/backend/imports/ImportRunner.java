package com.legerible.backend.imports;

import com.legerible.backend.background.Worker;
import com.legerible.backend.problems.DatabaseAway;
import com.legerible.contracts.rest.Import;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Takes files in and back, one after the other, on one thread. One that a killed backend or a lost
 * database left behind goes on at the record behind the last whole batch.
 */
final class ImportRunner extends Worker {

  private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration FINISH = Duration.ofSeconds(5);

  private final UUID me = UUID.randomUUID();
  private final ImportStore store;
  private final ImportSteps steps;
  private final Uploads uploads;
  private final ImportBell bell;
  private final ImportProperties properties;

  ImportRunner(
      int number,
      ImportStore store,
      ImportSteps steps,
      Uploads uploads,
      ImportBell bell,
      ImportProperties properties) {
    super("import-runner-" + number, FINISH);
    this.store = store;
    this.steps = steps;
    this.uploads = uploads;
    this.bell = bell;
    this.properties = properties;
  }

  @Override
  protected void wake() {
    bell.ring();
  }

  @Override
  protected void work() throws InterruptedException {
    while (isRunning()) {
      try {
        claim().ifPresent(this::run);
      } catch (RuntimeException failure) {
        if (!DatabaseAway.isReasonOf(failure)) {
          log.error("The import runner failed", failure);
        } else if (isRunning()) {
          log.warn("The database is away; imports wait: {}", failure.getMessage());
        }
      }
      bell.await(LOOK);
    }
  }

  /** Only what this replica has the file of; undoing needs none. */
  private Optional<ImportRun> claim() {
    return store.waiting(properties.silence()).stream()
        .filter(run -> run.state().state() == Import.State.UNDOING || uploads.has(run.upload()))
        .map(run -> store.claim(run.id(), me, properties.silence()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void run(ImportRun run) {
    try {
      tryUntilItEnds(run);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      // Another import may wait already.
      bell.ring();
    }
  }

  private void tryUntilItEnds(ImportRun run) throws InterruptedException {
    while (isRunning()) {
      try {
        if (run.state().state() == Import.State.UNDOING) {
          steps.takeBack(run, me, this::isRunning);
        } else {
          steps.takeIn(run, me, this::isRunning);
        }
        break;
      } catch (ConcurrencyFailureException contended) {
        log.debug("Import {} tries a batch again: {}", run.id(), contended.toString());
      } catch (RuntimeException failure) {
        if (!DatabaseAway.isReasonOf(failure)) {
          steps.fail(run, failure);
          return;
        }
        log.warn("The database is away; import {} waits: {}", run.id(), failure.getMessage());
      }
      Thread.sleep(PAUSE.toMillis());
    }
    if (!isRunning()) {
      store.release(run.id(), me);
    }
  }
}
