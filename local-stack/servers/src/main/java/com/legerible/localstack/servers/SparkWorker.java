package com.legerible.localstack.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A worker of the standalone Spark cluster, which runs the executors of the jobs. */
public final class SparkWorker extends Server {

  private static final String MAIN = "org.apache.spark.deploy.worker.Worker";

  private final SparkPlace place;
  private final SparkMaster master;
  private final int pagePort;
  private final int number;

  /** The first worker has the number 1. */
  public SparkWorker(
      Home home, DataFolder folder, SparkMaster master, int number, int port, int pagePort) {
    super("spark-worker-" + number, port, folder);
    this.place = new SparkPlace(home, folder);
    this.master = master;
    this.number = number;
    this.pagePort = pagePort;
  }

  @Override
  protected List<String> command(Path temporary) {
    return place
        .daemon(temporary)
        // Else the folders of all applications that ever ran would stay.
        .options("-Dspark.worker.cleanup.enabled=true", "-Dspark.worker.cleanup.appDataTtl=3600")
        .main(
            SparkPlace.MODULE,
            MAIN,
            place.arguments(
                port(),
                pagePort,
                // More than the computer has: executors of several jobs, and of their replay,
                // share its processors.
                "--cores",
                "8",
                "--memory",
                "2g",
                "--work-dir",
                place.sub("work").resolve(name()).toString(),
                master.address()))
        .build();
  }

  @Override
  protected Map<String, String> environment(Path temporary) {
    return place.environment(temporary);
  }

  /** A worker is of use once the master counts it. */
  @Override
  public boolean answers() {
    return new WebPage(pagePort, "/json/").content().isPresent() && master.workers() >= number;
  }
}
