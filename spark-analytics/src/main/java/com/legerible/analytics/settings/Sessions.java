package com.legerible.analytics.settings;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark sessions with the configuration that the jobs rely on; submitted settings win. */
public final class Sessions {

  /** The similarity of two books needs both at hand, so the model is one piece. */
  public static final int RECOMMENDATIONS_PARTITIONS = 1;

  /** A query that only writes down keeps no state. */
  public static final int STATELESS = 0;

  private static final String[][] DEFAULTS = {
    {"spark.master", "local[2]"},
    {"spark.ui.enabled", "false"},
    {"spark.ui.showConsoleProgress", "false"},
    {"spark.scheduler.mode", "FAIR"},
    // A job without executors says itself what it lacks.
    {"spark.starvation.timeout", "1d"},
    {"spark.sql.session.timeZone", "UTC"},
    {"spark.sql.adaptive.enabled", "false"},
    {
      "spark.sql.streaming.stateStore.providerClass",
      "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider"
    },
    {"spark.sql.streaming.stateStore.rocksdb.changelogCheckpointing.enabled", "true"},
    // The state is small: RocksDB's own defaults would take 64 MB per buffer.
    {"spark.sql.streaming.stateStore.rocksdb.writeBufferSizeMB", "8"},
    // An empty batch would keep a query busy; ticks in the log move time instead.
    {"spark.sql.streaming.noDataMicroBatches.enabled", "false"},
    {"spark.sql.streaming.minBatchesToRetain", "10"},
    // Ten milliseconds between two looks at Kafka cost a laptop more than they gain.
    {"spark.sql.streaming.pollingDelay", "20ms"},
    {"spark.sql.streaming.metricsEnabled", "false"},
    {
      "spark.sql.streaming.checkpointFileManagerClass",
      "org.apache.spark.sql.execution.streaming.checkpointing.FileSystemBasedCheckpointFileManager"
    },
    // Hadoop's own starts a process at every rename.
    {"spark.hadoop.fs.file.impl", "com.globalmentor.apache.hadoop.fs.BareLocalFileSystem"},
  };

  /** Making code for a small batch takes longer than what the code then does. */
  private static final String[][] OF_QUERIES = {
    {"spark.sql.codegen.wholeStage", "false"}, {"spark.sql.codegen.factoryMode", "NO_CODEGEN"},
  };

  private Sessions() {}

  /** The session of this process. */
  public static SparkSession open(String name) {
    SparkConf configuration = new SparkConf().setIfMissing("spark.app.name", name);
    for (String[] setting : DEFAULTS) {
      configuration.setIfMissing(setting[0], setting[1]);
    }
    if (configuration.get("spark.master").startsWith("local")) {
      configuration.setIfMissing("spark.driver.host", "127.0.0.1");
      configuration.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    return SparkSession.builder().config(configuration).getOrCreate();
  }

  /** For one streaming query of a process. */
  public static SparkSession ofQuery(SparkSession process) {
    SparkSession session = process.newSession();
    for (String[] setting : OF_QUERIES) {
      session.conf().set(setting[0], setting[1]);
    }
    return session;
  }
}
