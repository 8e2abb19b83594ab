package com.legerible.analytics.cluster;

import org.apache.spark.SparkConf;

/**
 * What a job asks of a cluster.
 *
 * @param executorCores the processors of one executor, at least
 * @param executorMegabytes the memory of one executor
 * @param cores the processors of all executors together, at most
 */
record Asked(int executorCores, int executorMegabytes, int cores) {

  static final String EXECUTOR_CORES = "spark.executor.cores";
  static final String EXECUTOR_MEMORY = "spark.executor.memory";
  static final String CORES = "spark.cores.max";

  static Asked of(SparkConf configuration) {
    int tasks = configuration.getInt("spark.task.cpus", 1);
    return new Asked(
        configuration.getInt(EXECUTOR_CORES, tasks),
        Math.toIntExact(configuration.getSizeAsMb(EXECUTOR_MEMORY, "1g")),
        configuration.getInt(CORES, Integer.MAX_VALUE));
  }

  boolean fits(int freeCores, int freeMegabytes) {
    return executorCores <= freeCores && executorMegabytes <= freeMegabytes;
  }

  /** As the settings are written. */
  String text() {
    String executor =
        "%s=%d and %s=%dm"
            .formatted(EXECUTOR_CORES, executorCores, EXECUTOR_MEMORY, executorMegabytes);
    return cores == Integer.MAX_VALUE ? executor : executor + " and " + CORES + "=" + cores;
  }
}
