package com.legerible.streaming.cataloguer;

import com.legerible.contracts.connections.KafkaConnection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** How the cataloguers read, all in one group. */
final class CataloguerSettings {

  static final String GROUP = "cataloguer";

  private CataloguerSettings() {}

  static Map<String, Object> consumer(KafkaConnection kafka) {
    return kafka.with(
        Map.ofEntries(
            Map.entry(ConsumerConfig.GROUP_ID_CONFIG, GROUP),
            Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
            Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
            Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
            // What a killed cataloguer held goes to another one after this time.
            Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000),
            Map.entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000),
            Map.entry(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000),
            Map.entry(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000),
            // A look-up takes half a minute when every provider stumbles; ten of them must fit
            // into the time after which Kafka takes a silent consumer for a dead one.
            Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10),
            Map.entry(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 900_000),
            Map.entry(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * 1024 * 1024),
            Map.entry(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 512 * 1024),
            Map.entry(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 3_000),
            Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000)));
  }
}
