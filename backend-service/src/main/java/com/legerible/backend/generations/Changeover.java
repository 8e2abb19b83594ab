package com.legerible.backend.generations;

import com.legerible.backend.topten.Rankings;
import com.legerible.contracts.rest.Generations;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
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
  private final EarlierLists lists;
  private long shownBefore;

  Changeover(ChangeoverStore generations, EarlierLists lists) {
    this.generations = generations;
    this.lists = lists;
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

  /** In Kafka first, because the rows are what tells that there is something to remove. */
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void removeEarlier() {
    try {
      long shown = generations.shown();
      // Until the next round, the jobs of the generation before have time to end.
      if (shown == shownBefore && generations.hasBefore(shown)) {
        lists.remove(shown);
        generations.removeBefore(shown);
      }
      shownBefore = shown;
    } catch (DataAccessException | TransactionException | KafkaException e) {
      log.debug("What earlier generations answered is removed later: {}", e.toString());
    }
  }

  Generations all() {
    return new Generations(generations.shown(), generations.all());
  }
}
