package com.legerible.localstack.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what the Spark jobs wrote into their event logs, also of jobs that have ended. */
public final class SparkHistory extends Server {

  private static final String MAIN = "org.apache.spark.deploy.history.HistoryServer";

  private final SparkPlace place;

  public SparkHistory(Home home, DataFolder folder, int port) {
    super("spark-history", port, folder);
    this.place = new SparkPlace(home, folder);
  }

  /** What makes a job write an event log that is shown here. */
  public Map<String, String> eventLog() {
    return Map.of(
        "spark.eventLog.enabled", "true",
        "spark.eventLog.dir", place.sub("events").toUri().toString(),
        "spark.eventLog.rolling.enabled", "true",
        "spark.eventLog.rolling.maxFileSize", "16m");
  }

  @Override
  public Optional<String> page() {
    return Optional.of("http://127.0.0.1:" + port());
  }

  @Override
  protected List<String> command(Path temporary) {
    return JavaCommand.of(place.home(), temporary)
        .heap("256m")
        .small()
        .options(SparkModules.options())
        .options(
            "-Dspark.history.ui.port=" + port(),
            "-Dspark.history.fs.logDirectory=" + place.sub("events").toUri(),
            // A job that never ends would fill the disk.
            "-Dspark.history.fs.eventLog.rolling.maxFilesToRetain=4",
            "-Dspark.history.fs.cleaner.enabled=true",
            "-Dspark.history.fs.cleaner.maxAge=1d")
        .main(SparkPlace.MODULE, MAIN)
        .build();
  }

  @Override
  protected Map<String, String> environment(Path temporary) {
    return place.environment(temporary);
  }

  @Override
  public boolean answers() {
    return new WebPage(port(), "/api/v1/applications").content().isPresent();
  }
}
