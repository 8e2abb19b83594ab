package com.legerible.localstack.launcher.processes;

import com.legerible.localstack.launcher.supervision.Part;
import com.legerible.localstack.servers.Cassandra;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.SparkJob;
import com.legerible.localstack.servers.SparkMaster;
import com.legerible.localstack.servers.SparkWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The processes of Spark. */
record SparkParts(List<Part> parts, List<String> hints) {

  private static final String JOBS = "com.legerible.analytics.";
  private static final int JOBS_STOP = 1;
  private static final int WORKERS_STOP = 2;
  private static final int MASTER_STOP = 3;

  static SparkParts of(
      Home home, DataFolder folder, SparkMode mode, Kafka kafka, Cassandra cassandra) {
    Map<String, String> settings =
        Map.of(
            "LEGERIBLE_KAFKA", kafka.address(),
            "LEGERIBLE_CASSANDRA", cassandra.address(),
            "LEGERIBLE_CHECKPOINTS", folder.of("checkpoints").toString());
    return mode == SparkMode.LOCAL
        ? alone(home, folder, settings)
        : cluster(home, folder, settings);
  }

  private static SparkParts alone(Home home, DataFolder folder, Map<String, String> settings) {
    SparkJob all = SparkJob.alone(home, folder, "spark", JOBS + "AllJobs", settings);
    return new SparkParts(List.of(Part.of(all, JOBS_STOP).after("kafka")), List.of());
  }

  private static SparkParts cluster(Home home, DataFolder folder, Map<String, String> settings) {
    SparkMaster master = new SparkMaster(home, folder, FreePort.find(), FreePort.find());
    List<Part> parts = new ArrayList<>();
    parts.add(job(home, folder, "spark-top-ten", "TopTenJob", master, settings));
    parts.add(job(home, folder, "spark-recommendations", "RecommendationsJob", master, settings));
    parts.add(job(home, folder, "spark-lake", "LakeJob", master, settings).after("cassandra"));
    for (int number = 1; number <= 2; number++) {
      SparkWorker worker =
          new SparkWorker(home, folder, master, number, FreePort.find(), FreePort.find());
      parts.add(Part.of(worker, WORKERS_STOP).after(master.name()));
    }
    parts.add(Part.of(master, MASTER_STOP));
    return new SparkParts(parts, List.of("Spark's workers and jobs: " + master.page()));
  }

  private static Part job(
      Home home,
      DataFolder folder,
      String name,
      String mainClass,
      SparkMaster master,
      Map<String, String> settings) {
    SparkJob job = SparkJob.submitted(home, folder, name, JOBS + mainClass, master, settings);
    return Part.of(job, JOBS_STOP).after("kafka", "spark-worker-1", "spark-worker-2");
  }
}
