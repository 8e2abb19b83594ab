package com.legerible.analytics.lake;

import com.legerible.analytics.settings.Settings;
import java.io.Serializable;

/** Where the lake is, and Kafka for its dead letters; sent to the executors with each task. */
public record LakeSettings(String addresses, String datacenter, String kafka)
    implements Serializable {

  public static LakeSettings of(Settings settings) {
    return new LakeSettings(settings.cassandra(), settings.cassandraDatacenter(), settings.kafka());
  }
}
