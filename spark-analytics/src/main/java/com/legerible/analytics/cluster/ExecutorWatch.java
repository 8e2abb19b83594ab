package com.legerible.analytics.cluster;

import java.time.Duration;
import java.util.Optional;
import org.apache.spark.SparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says why a job has no executors: what it asks for, what there is, and what to change. Spark by
 * itself only repeats that a job has not accepted any resources.
 */
public final class ExecutorWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ExecutorWatch.class);

  /** The supervisor shows the last line of the log and starts the process again. */
  private static final int FAILED = 1;

  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Workers of a cluster that has just been started come one after the other. */
  private static final Duration BEFORE_GIVING_UP = Duration.ofSeconds(8);

  private static final Duration BEFORE_A_LINE = Duration.ofSeconds(15);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final SparkContext context;
  private final Asked asked;
  private final Optional<MasterPage> master;
  private Duration without = Duration.ZERO;
  private Duration nextLine = BEFORE_A_LINE;
  private boolean compared;

  private ExecutorWatch(SparkContext context) {
    this.context = context;
    this.asked = Asked.of(context.getConf());
    this.master = MasterPage.of(context.master());
  }

  /**
   * Watches the job of this process until it ends. Ends the process with an error when its cluster
   * can never give what the job asks for.
   */
  public static void beside(SparkContext context) {
    if (!context.isLocal()) {
      Thread thread = new Thread(() -> new ExecutorWatch(context).watch(), "executor-watch");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void watch() {
    try {
      while (!context.isStopped()) {
        look();
        Thread.sleep(LOOK.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    if (hasExecutors()) {
      without = Duration.ZERO;
      nextLine = BEFORE_A_LINE;
      compareOnce();
      return;
    }
    without = without.plus(LOOK);
    if (without.compareTo(BEFORE_GIVING_UP) >= 0) {
      Optional<Room> room = room();
      room.flatMap(Room::obstacle).ifPresent(this::end);
      if (without.compareTo(nextLine) >= 0) {
        nextLine = without.plus(BETWEEN_LINES);
        LOG.warn("{}", line(room.map(Room::delay).orElseGet(this::unknown)));
      }
    }
  }

  private void end(String obstacle) {
    LOG.error("{}", line(obstacle));
    // Ending in order takes a while, in which a query that begins would have the last word.
    Runtime.getRuntime().halt(FAILED);
  }

  private void compareOnce() {
    if (!compared) {
      compared = true;
      room().flatMap(Room::shortage).ifPresent(shortage -> LOG.warn("{}", line(shortage)));
    }
  }

  /** The driver is in the list too. */
  private boolean hasExecutors() {
    return context.statusTracker().getExecutorInfos().length > 1;
  }

  private Optional<Room> room() {
    return master
        .flatMap(MasterPage::read)
        .map(cluster -> new Room(context.applicationId(), asked, cluster));
  }

  private String unknown() {
    return master.isPresent()
        ? "its master gives no answer."
        : "whoever hands out its executors has the reason (on Kubernetes: kubectl describe pod).";
  }

  private String line(String why) {
    return "%s asks %s for executors with %s: %s"
        .formatted(context.appName(), context.master(), asked.text(), why);
  }
}
