package com.legerible.backend.outbox;

import com.legerible.contracts.topics.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Takes facts that are to reach Kafka if, and only if, the running transaction commits. */
@Service
public final class Outbox {

  private final OutboxStore store;
  private final JsonMapper json;
  private final RelayBell bell;

  Outbox(OutboxStore store, JsonMapper json, RelayBell bell) {
    this.store = store;
    this.json = json;
    this.bell = bell;
  }

  /**
   * Appends one fact within the running transaction.
   *
   * @param partitionId the book or reader that the fact is about: it chooses the partition
   * @param key the record key
   * @param event absent for a tombstone
   */
  public void append(Topic topic, long partitionId, String key, @Nullable Object event) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "A fact for " + topic.name() + " needs a transaction that makes it true; open one");
    }
    String value = event == null ? null : json.writeValueAsString(event);
    store.insert(topic.name(), topic.partitionOf(partitionId), key, value);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            bell.ring();
          }
        });
  }
}
