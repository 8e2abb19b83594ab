package com.legerible.backend.serving;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Brings what the topics carry to the handlers, as one member of the group of all replicas. */
@Component
final class ServingListener {

  private final ServingBatches batches;

  ServingListener(ServingBatches batches) {
    this.batches = batches;
  }

  @KafkaListener(
      id = "serving",
      topics = "#{@servingTopics}",
      containerFactory = "servingContainerFactory")
  void onRecords(List<ConsumerRecord<String, byte[]>> records) {
    batches.apply(records);
  }
}
