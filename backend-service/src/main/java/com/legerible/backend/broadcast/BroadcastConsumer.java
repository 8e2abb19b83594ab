package com.legerible.backend.broadcast;

import com.legerible.backend.background.Bell;
import com.legerible.backend.background.Worker;
import com.legerible.backend.events.Follower;
import com.legerible.backend.totals.TotalsStore;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Follows the log in a thread of its own, from where Postgres is, for as long as the backend runs.
 */
@Component
final class BroadcastConsumer extends Worker {

  private static final Logger log = LoggerFactory.getLogger(BroadcastConsumer.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final Duration CLOSE = Duration.ofSeconds(2);
  private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long AWAY_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long RECOUNT_ANYWAY_NANOS = Duration.ofSeconds(30).toNanos();

  private final BroadcastStart start;
  private final LogReplay replay;
  private final TotalsStore totals;
  private final Map<String, Object> settings;
  private final Bell stopping = new Bell();
  private @Nullable BroadcastState state;
  private boolean booksChanged;
  private long lookedAt = System.nanoTime();
  private long recountedAt = lookedAt;

  BroadcastConsumer(
      BroadcastStart start, LogReplay replay, TotalsStore totals, KafkaProperties kafka) {
    super("broadcast", CLOSE.plus(POLL).plusSeconds(1));
    this.start = start;
    this.replay = replay;
    this.totals = totals;
    this.settings = settings(kafka);
  }

  @Override
  protected void wake() {
    stopping.ring();
  }

  @Override
  protected void work() throws InterruptedException {
    while (isRunning()) {
      try {
        follow();
      } catch (RuntimeException e) {
        log.warn("The live stream stands still and goes on in {}: {}", PAUSE, e.toString());
        stopping.await(PAUSE);
      }
    }
  }

  private void follow() {
    BroadcastState current = state;
    if (current == null) {
      current = start.load();
      replay.begin(current);
      state = current;
    }
    Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings);
    try {
      consumer.assign(BroadcastPartitions.ALL);
      for (int i = 0; i < BroadcastPartitions.ALL.size(); i++) {
        consumer.seek(BroadcastPartitions.ALL.get(i), current.position().next(i));
      }
      while (isRunning()) {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          booksChanged |= replay.apply(current, records);
        }
        lookAtPostgres(current);
      }
    } finally {
      consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(CLOSE));
    }
  }

  /** Once a second: what Postgres alone knows. */
  private void lookAtPostgres(BroadcastState current) {
    long now = System.nanoTime();
    if (now - lookedAt < LOOK_NANOS) {
      return;
    }
    lookedAt = now;
    try {
      long generation = start.generation();
      if (generation != current.generation()) {
        current.show(generation);
        replay.showAgain(current);
      }
      // Now and then even if the log tells of no change.
      if (booksChanged || now - recountedAt >= RECOUNT_ANYWAY_NANOS) {
        recount(current);
        recountedAt = now;
      }
    } catch (DataAccessException | TransactionException e) {
      log.debug("Postgres is looked at again later: {}", e.toString());
      // Each look waits for Postgres, and what Kafka brings is not to wait with it.
      lookedAt = System.nanoTime() + AWAY_NANOS;
    }
  }

  private void recount(BroadcastState current) {
    if (current.recount(totals.read().totals())) {
      replay.totalsChanged(current);
    }
    booksChanged = false;
  }

  private static Map<String, Object> settings(KafkaProperties kafka) {
    Map<String, Object> settings = Follower.settings(kafka, "broadcast", "earliest", LIMIT);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    return settings;
  }
}
