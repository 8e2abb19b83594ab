package com.legerible.analytics.lake;

import com.legerible.analytics.settings.Settings;
import com.legerible.contracts.connections.CassandraConnection;
import com.legerible.contracts.connections.KafkaConnection;
import java.io.Serializable;

/**
 * Where the lake is, and Kafka for its dead letters; sent to the executors with each task.
 *
 * @param generation whose lists the tombstones in {@code recommendations} forget
 */
public record LakeSettings(CassandraConnection cassandra, KafkaConnection kafka, long generation)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public static LakeSettings of(Settings settings) {
    return new LakeSettings(settings.cassandra(), settings.kafka(), settings.generation());
  }
}
