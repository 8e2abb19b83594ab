package com.legerible.localstack.launcher.supervision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** Starts all parts of a stack in their order, keeps them running and stops them in theirs. */
public final class Supervisor {

  private final Watcher watcher;
  private final List<Keeper> keepers = new CopyOnWriteArrayList<>();

  public Supervisor(List<Part> parts, Watcher watcher) {
    this.watcher = watcher;
    keepers.addAll(made(parts));
  }

  /** A part is made after those that it needs, so a circle is an error here and not a hang. */
  private List<Keeper> made(List<Part> parts) {
    Map<String, Keeper> made = new HashMap<>();
    keepers.forEach(keeper -> made.put(keeper.part().server().name(), keeper));
    List<Part> left = new ArrayList<>(parts);
    while (!left.isEmpty()) {
      List<Part> next =
          left.stream().filter(part -> made.keySet().containsAll(part.after())).toList();
      if (next.isEmpty()) {
        throw new IllegalArgumentException("These parts wait for each other or for none: " + left);
      }
      for (Part part : next) {
        List<Keeper> needed = part.after().stream().map(made::get).toList();
        made.put(part.server().name(), new Keeper(part, needed, watcher));
      }
      left.removeAll(next);
    }
    Comparator<Keeper> byOrder = Comparator.comparing(keeper -> parts.indexOf(keeper.part()));
    made.values().removeAll(keepers);
    return made.values().stream().sorted(byOrder).toList();
  }

  /** Returns at once. */
  public void start() {
    start(keepers);
  }

  /** Starts more parts beside those that run; returns at once. */
  public void add(List<Part> parts) {
    List<Keeper> more = made(parts);
    keepers.addAll(more);
    start(more);
  }

  /**
   * Stops these parts for good, of which nothing is told from now on; returns when they have ended.
   */
  public void remove(Collection<String> names) {
    List<Keeper> leaving =
        keepers.stream().filter(keeper -> names.contains(keeper.part().server().name())).toList();
    keepers.removeAll(leaving);
    stopTogether(leaving);
  }

  private static void start(List<Keeper> keepers) {
    for (Keeper keeper : keepers) {
      Thread thread = new Thread(keeper, "keeper-of-" + keeper.part().server().name());
      thread.setDaemon(true);
      thread.start();
    }
  }

  public void awaitAllStarted() throws StartFailed, InterruptedException {
    for (Keeper keeper : keepers) {
      try {
        keeper.started().get();
      } catch (ExecutionException e) {
        Throwable cause = e.getCause();
        throw cause instanceof StartFailed failed ? failed : new StartFailed(String.valueOf(cause));
      }
    }
  }

  /** Returns when no process is left. */
  public void stop() {
    keepers.forEach(Keeper::stopSoon);
    Map<Integer, List<Keeper>> groups =
        keepers.stream()
            .collect(
                Collectors.groupingBy(
                    keeper -> keeper.part().stopsAt(), TreeMap::new, Collectors.toList()));
    groups.values().forEach(Supervisor::stopTogether);
  }

  private static void stopTogether(List<Keeper> group) {
    CompletableFuture<?>[] stops =
        group.stream()
            .map(
                keeper ->
                    CompletableFuture.runAsync(keeper::stop, task -> new Thread(task).start()))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(stops).join();
  }

  public List<PartStatus> statuses() {
    return keepers.stream().map(Keeper::status).toList();
  }
}
