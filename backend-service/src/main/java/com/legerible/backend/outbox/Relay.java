package com.legerible.backend.outbox;

import com.legerible.backend.background.Worker;
import com.legerible.contracts.topics.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brings the rows of the outbox to Kafka, while it is the leader of all relays. */
@Component
final class Relay extends Worker {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration FINISH = Duration.ofSeconds(8);

  private final JdbcConnectionDetails postgres;
  private final OutboxProperties properties;
  private final JsonMapper json;
  private final RelayBell bell;
  private final RelayGauges gauges;
  private final Publisher publisher;
  private boolean connected = true;

  Relay(
      JdbcConnectionDetails postgres,
      KafkaProperties kafka,
      OutboxProperties properties,
      JsonMapper json,
      RelayBell bell,
      RelayGauges gauges) {
    super("outbox-relay", FINISH);
    this.postgres = postgres;
    this.properties = properties;
    this.json = json;
    this.bell = bell;
    this.gauges = gauges;
    this.publisher = new Publisher(kafka.buildProducerProperties(), properties.sendTimeout());
  }

  @Override
  protected void wake() {
    bell.ring();
  }

  @Override
  protected void work() throws InterruptedException {
    try {
      while (isRunning()) {
        connect();
      }
    } finally {
      publisher.close();
    }
  }

  private void connect() throws InterruptedException {
    try (RelayStore store = RelayStore.open(postgres)) {
      connected = true;
      standBy(store);
      lead(store);
    } catch (SQLException | DataAccessException gone) {
      warnOnce(gone);
      Thread.sleep(PAUSE.toMillis());
    } catch (RuntimeException unexpected) {
      log.error("The relay failed and starts again; nothing is lost", unexpected);
      Thread.sleep(PAUSE.toMillis());
    } finally {
      gauges.leads(false);
      publisher.drop();
    }
  }

  /** Once per outage, however often it tries. */
  private void warnOnce(Exception gone) {
    if (connected) {
      log.warn("The relay lost Postgres and tries again and again: {}", gone.getMessage());
    }
    connected = false;
  }

  private void standBy(RelayStore store) throws InterruptedException {
    while (isRunning() && !store.tryToLead()) {
      gauges.oldest(store.oldestAgeSeconds());
      // Not the bell: it rings at every loan, and a follower has nothing to do then.
      Thread.sleep(properties.takeover().toMillis());
    }
  }

  private void lead(RelayStore store) throws InterruptedException {
    if (!isRunning()) {
      return;
    }
    log.info("This relay leads");
    gauges.leads(true);
    deliverUnconfirmed(store);
    var ticker = new Ticker(properties, System::nanoTime);
    while (isRunning()) {
      if (ticker.untilDue().isZero()) {
        gauges.oldest(store.oldestAgeSeconds());
        tick(store, ticker);
      }
      List<Stamped> rows = store.stamp(properties.batch());
      if (rows.isEmpty()) {
        bell.await(shorter(ticker.untilDue(), properties.poll()));
      } else {
        ticker.saw(rows);
        deliver(rows, store);
      }
    }
  }

  /** Before anything new, so that every partition stays in order. */
  private void deliverUnconfirmed(RelayStore store) throws InterruptedException {
    List<Stamped> rows = store.unconfirmed(properties.batch());
    while (isRunning() && !rows.isEmpty()) {
      deliver(rows, store);
      rows = store.unconfirmed(properties.batch());
    }
  }

  private void tick(RelayStore store, Ticker ticker) {
    ticker
        .tick(store.now())
        .map(json::writeValueAsString)
        .ifPresent(value -> store.appendEverywhere(Topics.LOANS, Ticker.KEY, value));
  }

  /** Tries for as long as Kafka is down; returns early only when the backend stops. */
  private void deliver(List<Stamped> rows, RelayStore store) throws InterruptedException {
    boolean warned = false;
    while (isRunning()) {
      try {
        publisher.publish(rows, () -> goOnWaiting(store));
        store.delete(rows);
        gauges.published(rows);
        return;
      } catch (KafkaException away) {
        if (isRunning() && !warned) {
          log.warn("Kafka is away; loans wait in the outbox: {}", away.getMessage());
          warned = true;
        }
        gauges.oldest(store.oldestAgeSeconds());
        Thread.sleep(PAUSE.toMillis());
      }
    }
  }

  /** Ends the wait for Kafka when the leadership is lost or the backend stops. */
  private void goOnWaiting(RelayStore store) {
    gauges.oldest(store.oldestAgeSeconds());
    if (!isRunning()) {
      throw new KafkaException("The backend stops");
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
