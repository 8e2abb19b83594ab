package com.legerible.streaming.cataloguer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** A consumer of one partition that, like Kafka's own, reads again what it is sent back to. */
final class ConsumerWithMemory extends MockConsumer<byte[], byte[]> {

  static final TopicPartition PARTITION = new TopicPartition("isbns", 0);

  private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile long committed;

  ConsumerWithMemory() {
    super("earliest");
  }

  void assignAndHold(List<ConsumerRecord<byte[], byte[]>> records) {
    log.addAll(records);
    schedulePollTask(
        () -> {
          rebalance(Set.of(PARTITION));
          updateBeginningOffsets(Map.of(PARTITION, 0L));
          log.forEach(this::addRecord);
        });
  }

  long committed() {
    return committed;
  }

  @Override
  public synchronized void seek(TopicPartition partition, long offset) {
    super.seek(partition, offset);
    log.stream().filter(record -> record.offset() >= offset).forEach(this::addRecord);
  }

  @Override
  public synchronized void commitSync() {
    if (woken.compareAndSet(true, false)) {
      throw new WakeupException();
    }
    super.commitSync();
    committed = position(PARTITION);
  }

  @Override
  public void wakeup() {
    woken.set(true);
    super.wakeup();
  }
}
