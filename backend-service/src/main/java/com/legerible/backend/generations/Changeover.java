package com.legerible.backend.generations;

import com.legerible.backend.topten.Rankings;
import com.legerible.contracts.rest.Generations;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Shows the generation that a replay has counted as soon as it has reached the one that is shown.
 * Every replica looks; the statement lets one of them do it.
 */
@Service
final class Changeover {

  private static final Logger log = LoggerFactory.getLogger(Changeover.class);

  private final ChangeoverStore generations;

  Changeover(ChangeoverStore generations) {
    this.generations = generations;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void flipWhenReady() {
    try {
      if (generations.flip(Rankings.WINDOWS.size())) {
        log.info("Generation {} is shown from now on", generations.shown());
      }
    } catch (DataAccessException | TransactionException e) {
      log.debug("Postgres is asked again later: {}", e.toString());
    }
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void removeEarlier() {
    try {
      generations.removeEarlier();
    } catch (DataAccessException | TransactionException e) {
      log.debug("Postgres is asked again later: {}", e.toString());
    }
  }

  Generations all() {
    return new Generations(generations.shown(), generations.all());
  }
}
