package com.legerible.localstack.launcher.processes;

/** Whether Spark is one process or a cluster of several. */
public enum SparkMode {
  LOCAL,
  CLUSTER
}
