package com.legerible.analytics.running;

import com.legerible.analytics.cluster.ExecutorWatch;
import com.legerible.analytics.settings.Sessions;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process: a session, and queries in it until the process is told to end. */
public final class Job {

  private static final Logger LOG = LoggerFactory.getLogger(Job.class);

  /** The supervisor starts the process again; an operator reads the last line of its log. */
  private static final int FAILED = 1;

  /** Prepares a query in a session; which query it is must not depend on anything else. */
  @FunctionalInterface
  public interface Prepare {
    QueryKeeper in(SparkSession spark);
  }

  /** Cold classes make each first batch slow, and the live answers come first. */
  private static final Duration HEAD_START = Duration.ofSeconds(20);

  private Job() {}

  /**
   * Starts each query after the first batch of the one before it. Does not return while all run;
   * ends the process with an error when one cannot.
   */
  public static void run(String name, List<Prepare> queries) {
    try {
      SparkSession spark = Sessions.open(name);
      ExecutorWatch.beside(spark.sparkContext());
      runAll(spark, queries);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.info("{} was interrupted", name);
    } catch (BeyondRepair e) {
      LOG.error("{}", e.getMessage());
      System.exit(FAILED);
    } catch (RuntimeException | ExecutionException e) {
      LOG.error("{} ends", name, e);
      System.exit(FAILED);
    }
  }

  private static void runAll(SparkSession spark, List<Prepare> queries)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(queries.size());
    try {
      ExecutorCompletionService<Void> ended = new ExecutorCompletionService<>(threads);
      Future<Void> end = null;
      for (Iterator<Prepare> rest = queries.iterator(); rest.hasNext() && end == null; ) {
        QueryKeeper keeper = rest.next().in(spark);
        ended.submit(
            () -> {
              keeper.keep();
              return null;
            });
        if (rest.hasNext()) {
          keeper.awaitFirstBatch(HEAD_START);
        }
        end = ended.poll();
      }
      (end == null ? ended.take() : end).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BeyondRepair beyond) {
        throw beyond;
      }
      throw e;
    } finally {
      threads.shutdownNow();
    }
  }
}
