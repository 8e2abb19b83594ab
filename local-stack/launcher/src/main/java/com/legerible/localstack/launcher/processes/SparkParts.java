package com.legerible.localstack.launcher.processes;

import com.legerible.localstack.launcher.supervision.Part;
import com.legerible.localstack.servers.Cassandra;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.SparkHistory;
import com.legerible.localstack.servers.SparkJob;
import com.legerible.localstack.servers.SparkMaster;
import com.legerible.localstack.servers.SparkWorker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The processes of Spark.
 *
 * @param jobs those of a generation; of the one that is shown they have the plain names
 * @param cluster what the jobs run on, and what shows their past
 */
record SparkParts(LongFunction<List<Part>> jobs, List<Part> cluster) {

  private static final String PACKAGE = "com.legerible.analytics.";
  private static final int JOBS_STOP = 1;
  private static final int WORKERS_STOP = 2;
  private static final int MASTER_STOP = 3;

  static SparkParts of(
      Home home,
      DataFolder folder,
      SparkWishes wishes,
      long shown,
      Kafka kafka,
      Cassandra cassandra) {
    List<Part> cluster = new ArrayList<>();
    Map<String, String> configuration = new HashMap<>();
    if (wishes.pages()) {
      SparkHistory history = new SparkHistory(home, folder, FreePort.find());
      cluster.add(Part.of(history, WORKERS_STOP));
      configuration.put("spark.ui.enabled", "true");
      configuration.putAll(history.eventLog());
    }
    configuration.putAll(wishes.configuration());
    Jobs jobs = new Jobs(home, folder, shown, kafka, cassandra, configuration);
    if (wishes.mode() == SparkMode.LOCAL) {
      return new SparkParts(jobs::alone, cluster);
    }
    SparkMaster master = new SparkMaster(home, folder, FreePort.find(), FreePort.find());
    for (int number = 1; number <= 2; number++) {
      SparkWorker worker =
          new SparkWorker(home, folder, master, number, FreePort.find(), FreePort.find());
      cluster.add(Part.of(worker, WORKERS_STOP).after(master.name()));
    }
    cluster.add(Part.of(master, MASTER_STOP));
    return new SparkParts(generation -> jobs.submitted(master, generation), cluster);
  }

  /** The jobs of any generation. */
  private record Jobs(
      Home home,
      DataFolder folder,
      long shown,
      Kafka kafka,
      Cassandra cassandra,
      Map<String, String> configuration) {

    List<Part> alone(long generation) {
      String name = name("spark", generation);
      SparkJob all = SparkJob.alone(home, folder, name, PACKAGE + "AllJobs", settings(generation));
      return List.of(Part.of(all.with(configuration), JOBS_STOP).after("kafka"));
    }

    List<Part> submitted(SparkMaster master, long generation) {
      return List.of(
          job("spark-top-ten", "TopTenJob", master, generation),
          job("spark-recommendations", "RecommendationsJob", master, generation),
          job("spark-lake", "LakeJob", master, generation).after("cassandra"));
    }

    private Part job(String name, String mainClass, SparkMaster master, long generation) {
      String named = name(name, generation);
      SparkJob job =
          SparkJob.submitted(
              home, folder, named, PACKAGE + mainClass, master, settings(generation));
      return Part.of(job.with(configuration), JOBS_STOP)
          .after("kafka", "spark-worker-1", "spark-worker-2");
    }

    private String name(String plain, long generation) {
      return generation == shown ? plain : plain + "-" + generation;
    }

    private Map<String, String> settings(long generation) {
      return Map.of(
          "LEGERIBLE_KAFKA", kafka.address(),
          "LEGERIBLE_CASSANDRA", cassandra.address(),
          "LEGERIBLE_GENERATION", Long.toString(generation),
          "LEGERIBLE_CHECKPOINTS", folder.of("checkpoints").toString());
    }
  }
}
