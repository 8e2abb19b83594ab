package com.legerible.backend.imports;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Ends imports whose file is gone with the replica that had it: all runners have been idle for long
 * enough, and none of them took it.
 */
@Component
final class LostFiles {

  private static final Logger log = LoggerFactory.getLogger(LostFiles.class);
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final ImportStore store;
  private final ImportSteps steps;
  private final Uploads uploads;
  private Set<Long> seen = Set.of();

  LostFiles(ImportStore store, ImportSteps steps, Uploads uploads) {
    this.store = store;
    this.steps = steps;
    this.uploads = uploads;
  }

  /** The first time late: after an outage of all replicas, the one with the file goes first. */
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1M")
  void look() {
    try {
      endAfter(IDLE);
    } catch (DataAccessException | TransactionException e) {
      log.debug("Lost files are looked for again later: {}", e.toString());
    }
  }

  /** At the second look: after an outage of Postgres a runner may be about to go on. */
  void endAfter(Duration idle) {
    List<ImportRun> lost =
        store.leftAlone(idle).stream().filter(run -> !uploads.has(run.upload())).toList();
    lost.stream().filter(run -> seen.contains(run.id())).forEach(steps::endWithoutFile);
    seen = lost.stream().map(ImportRun::id).collect(Collectors.toSet());
  }
}
