package com.legerible.analytics.cluster;

import com.legerible.analytics.cluster.StandaloneCluster.Worker;
import java.util.Optional;

/**
 * Compares what a job asks with what a cluster has.
 *
 * @param job by which the cluster knows it
 */
record Room(String job, Asked asked, StandaloneCluster cluster) {

  /** Why the job can never have an executor of this cluster as it is; nothing where it can. */
  Optional<String> obstacle() {
    if (asked.cores() < asked.executorCores()) {
      return Optional.of(
          "not even one executor is allowed. Set %s to at least %d, or %s to at most %d."
              .formatted(Asked.CORES, asked.executorCores(), Asked.EXECUTOR_CORES, asked.cores()));
    }
    if (cluster.workers().isEmpty()
        || cluster.workers().stream()
            .anyMatch(worker -> asked.fits(worker.cores(), worker.memory()))) {
      return Optional.empty();
    }
    return Optional.of("no worker is so large (%s). Set %s.".formatted(cluster.text(), remedy()));
  }

  private String remedy() {
    boolean cores = asked.executorCores() > cluster.mostCores();
    boolean memory = asked.executorMegabytes() > cluster.mostMemory();
    String lessCores = "%s to at most %d".formatted(Asked.EXECUTOR_CORES, cluster.mostCores());
    String lessMemory = "%s to at most %dm".formatted(Asked.EXECUTOR_MEMORY, cluster.mostMemory());
    if (cores && memory) {
      return lessCores + " and " + lessMemory;
    }
    if (cores) {
      return lessCores;
    }
    return memory
        ? lessMemory
        : "%s or %s lower, until one worker has both"
            .formatted(Asked.EXECUTOR_CORES, Asked.EXECUTOR_MEMORY);
  }

  /** Why the job has no executor yet although it could. */
  String delay() {
    if (cluster.workers().isEmpty()) {
      return "no worker is connected to the master. Start one.";
    }
    if (cluster.hasGivenTo(job) || cluster.workers().stream().anyMatch(this::hasRoom)) {
      return "the cluster gives them (%s), but none has reached the driver yet: the workers must reach"
              .formatted(cluster.text())
          + " spark.driver.host, and their pages show the executors' logs.";
    }
    return "what the cluster has (%s) is taken: %s. Set %s of these jobs lower, or start a worker."
        .formatted(cluster.text(), cluster.holders(), Asked.CORES);
  }

  private boolean hasRoom(Worker worker) {
    return asked.fits(worker.freeCores(), worker.freeMemory());
  }

  /** What a job that has executors will never get; nothing where it can have all. */
  Optional<String> shortage() {
    if (asked.cores() == Integer.MAX_VALUE || asked.cores() <= cluster.cores()) {
      return Optional.empty();
    }
    return Optional.of(
        "the cluster has %d cores in all (%s); the job goes on with what it gets. Set %s to at most %d."
            .formatted(cluster.cores(), cluster.text(), Asked.CORES, cluster.cores()));
  }
}
