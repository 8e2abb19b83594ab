package com.legerible.backend.outbox;

import com.legerible.backend.requests.RequestId;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Takes facts that are to reach Kafka if, and only if, the running transaction commits. */
@Service
public final class Outbox {

  private static final int MOST_COUNTED = 100_000;

  private static final List<Topic> WRITTEN =
      List.of(Topics.LOANS, Topics.READER_LOANS, Topics.BOOKS);

  private final OutboxStore store;
  private final JsonMapper json;
  private final RelayBell bell;

  Outbox(OutboxStore store, JsonMapper json, RelayBell bell) {
    this.store = store;
    this.json = json;
    this.bell = bell;
  }

  /** Appends one fact within the running transaction. */
  public void append(Topic topic, long partitionId, String key, @Nullable Object event) {
    append(List.of(new Fact(topic, partitionId, key, event)));
  }

  /** Appends facts within the running transaction, in this order. */
  public void append(List<Fact> facts) {
    requireTransaction();
    if (facts.isEmpty()) {
      return;
    }
    String[] values = facts.stream().map(this::value).toArray(String[]::new);
    store.insert(facts, values, RequestId.current());
    ringAfterCommit();
  }

  /**
   * Appends a record of a topic once more, as it stood there, within the running transaction.
   *
   * @param value absent for a tombstone
   */
  public void appendAgain(Topic topic, int partition, String key, @Nullable String value) {
    requireTransaction();
    store.insert(topic.name(), partition, key, value);
    ringAfterCommit();
  }

  private static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Facts need a transaction that makes them true; open one");
    }
  }

  private void ringAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            bell.ring();
          }
        });
  }

  /** Whether more facts than this wait for Kafka. */
  public boolean isLongerThan(int facts) {
    return store.count(facts + 1) > facts;
  }

  /** How many facts wait for Kafka, by topic; beyond a hundred thousand they are not counted. */
  public Map<String, Long> waiting() {
    Map<String, Long> waiting = store.countByTopic(MOST_COUNTED);
    WRITTEN.forEach(topic -> waiting.putIfAbsent(topic.name(), 0L));
    return waiting;
  }

  private @Nullable String value(Fact fact) {
    return fact.event() == null ? null : json.writeValueAsString(fact.event());
  }
}
