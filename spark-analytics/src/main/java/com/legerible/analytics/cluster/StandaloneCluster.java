package com.legerible.analytics.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A standalone cluster, as its master shows it.
 *
 * @param status ALIVE, or STANDBY for a master that another one stands in for
 */
record StandaloneCluster(String status, List<Worker> workers, List<Application> activeapps) {

  /** One worker; memory in megabytes. */
  record Worker(
      String state,
      int cores,
      int memory,
      @JsonProperty("coresfree") int freeCores,
      @JsonProperty("memoryfree") int freeMemory) {

    boolean isAlive() {
      return state.equals("ALIVE");
    }
  }

  /** A job that is there, with the processors that it has. */
  record Application(String id, String name, int cores) {}

  StandaloneCluster {
    workers = workers.stream().filter(Worker::isAlive).toList();
    activeapps = List.copyOf(activeapps);
  }

  boolean isAlive() {
    return status.equals("ALIVE");
  }

  int cores() {
    return workers.stream().mapToInt(Worker::cores).sum();
  }

  int mostCores() {
    return workers.stream().mapToInt(Worker::cores).max().orElse(0);
  }

  int mostMemory() {
    return workers.stream().mapToInt(Worker::memory).max().orElse(0);
  }

  String text() {
    return workers.stream()
        .map(worker -> "%d cores and %d MB".formatted(worker.cores(), worker.memory()))
        .collect(Collectors.joining(", ", counted(workers.size(), "worker") + ": ", ""));
  }

  /** Whether it has given anything to this application. */
  boolean hasGivenTo(String id) {
    return activeapps.stream()
        .anyMatch(application -> application.id().equals(id) && application.cores() > 0);
  }

  /** Who holds what there is. */
  String holders() {
    return activeapps.stream()
        .filter(application -> application.cores() > 0)
        .map(application -> application.name() + " holds " + application.cores())
        .collect(Collectors.joining(", "));
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
