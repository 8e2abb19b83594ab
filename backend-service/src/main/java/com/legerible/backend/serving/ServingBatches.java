package com.legerible.backend.serving;

import com.legerible.backend.deadletters.DeadLetters;
import com.legerible.backend.events.EventReader;
import com.legerible.backend.events.UnreadableEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies what a poll brought in one transaction with the progress, and puts bad records aside. */
@Component
final class ServingBatches {

  private final EventReader events;
  private final DeadLetters deadLetters;
  private final ProgressStore progress;
  private final TransactionTemplate transaction;
  private final List<ServingHandler> handlers;

  ServingBatches(
      EventReader events,
      DeadLetters deadLetters,
      ProgressStore progress,
      TransactionTemplate transaction,
      List<ServingHandler> handlers) {
    this.events = events;
    this.deadLetters = deadLetters;
    this.progress = progress;
    this.transaction = transaction;
    this.handlers = handlers;
  }

  /**
   * Returns when every record is applied or put aside.
   *
   * @throws DataAccessException when Postgres is away: the same records are to come again
   */
  void apply(List<ConsumerRecord<String, byte[]>> records) {
    Map<TopicPartition, Long> nextOffsets = new HashMap<>();
    List<ServedRecord> readable = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      nextOffsets.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
      ServedRecord served = read(record);
      if (served != null) {
        readable.add(served);
      }
    }
    try {
      applyTogether(readable, nextOffsets);
    } catch (RuntimeException e) {
      if (passes(e)) {
        throw e;
      }
      // One of them is refused: alone, each shows whether it is the one.
      readable.forEach(this::applyAlone);
      applyTogether(List.of(), nextOffsets);
    }
  }

  private @Nullable ServedRecord read(ConsumerRecord<String, byte[]> record) {
    try {
      return new ServedRecord(record, events.position(record), events.read(record).orElse(null));
    } catch (UnreadableEvent e) {
      deadLetters.bury(record, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void applyAlone(ServedRecord served) {
    Map<TopicPartition, Long> next = Map.of(served.partition(), served.record().offset() + 1);
    try {
      applyTogether(List.of(served), next);
    } catch (RuntimeException e) {
      if (passes(e)) {
        throw e;
      }
      deadLetters.bury(served.record(), reason(e));
      applyTogether(List.of(), next);
    }
  }

  private void applyTogether(List<ServedRecord> records, Map<TopicPartition, Long> nextOffsets) {
    transaction.executeWithoutResult(
        status -> {
          Map<TopicPartition, Progress> reached = progress.lock(nextOffsets.keySet());
          List<ServedRecord> fresh = withoutRepeats(records, reached);
          for (ServingHandler handler : handlers) {
            List<ServedRecord> own =
                fresh.stream().filter(r -> r.record().topic().equals(handler.topic())).toList();
            if (!own.isEmpty()) {
              handler.apply(own);
            }
          }
          nextOffsets.forEach(
              (partition, next) ->
                  reached.compute(
                      partition,
                      (same, p) -> new Progress(next, p == null ? -1 : p.lastPosition())));
          progress.save(reached);
        });
  }

  private static List<ServedRecord> withoutRepeats(
      List<ServedRecord> records, Map<TopicPartition, Progress> reached) {
    return records.stream()
        .filter(
            served -> {
              Progress before = reached.getOrDefault(served.partition(), Progress.NONE);
              if (!EventReader.positioned(served.record().topic())) {
                return true;
              }
              reached.put(
                  served.partition(),
                  new Progress(
                      before.nextOffset(), Math.max(before.lastPosition(), served.position())));
              return served.position() > before.lastPosition();
            })
        .collect(Collectors.toList());
  }

  /** Whether the trouble is with a server, so that the same records can be applied later. */
  private static boolean passes(RuntimeException e) {
    return (e instanceof DataAccessException && !(e instanceof DataIntegrityViolationException))
        || e instanceof TransactionException
        || e instanceof KafkaException;
  }

  private static String reason(RuntimeException e) {
    if (e instanceof RefusedEvent) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof DataIntegrityViolationException refused) {
      return "The database refuses it: " + refused.getMostSpecificCause().getMessage();
    }
    return "It could not be applied: " + e + ". Correct the sender, or report it.";
  }
}
