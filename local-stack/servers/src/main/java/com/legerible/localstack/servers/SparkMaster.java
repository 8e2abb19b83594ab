package com.legerible.localstack.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The master of a standalone Spark cluster on this computer. */
public final class SparkMaster extends Server {

  private static final String NAME = "spark-master";
  private static final String MAIN = "org.apache.spark.deploy.master.Master";
  private static final Pattern WORKERS = Pattern.compile("\"aliveworkers\"\\s*:\\s*(\\d+)");

  private final SparkPlace place;
  private final int pagePort;
  private boolean startedBefore;

  public SparkMaster(Home home, DataFolder folder, int port, int pagePort) {
    super(NAME, port, folder);
    this.place = new SparkPlace(home, folder);
    this.pagePort = pagePort;
  }

  /** What jobs and workers call it. */
  public String address() {
    return "spark://127.0.0.1:" + port();
  }

  /** Shows workers, executors and applications. */
  @Override
  public Optional<String> page() {
    return Optional.of("http://127.0.0.1:" + pagePort);
  }

  /** How many workers it can use now. */
  public int workers() {
    String status = new WebPage(pagePort, "/json/").content().orElse("");
    Matcher workers = WORKERS.matcher(status);
    return workers.find() ? Integer.parseInt(workers.group(1)) : 0;
  }

  @Override
  protected List<String> command(Path temporary) {
    if (!startedBefore) {
      // What an earlier run knew is gone, and a master would wait for it.
      FolderTree.delete(place.sub("recovery"));
      startedBefore = true;
    }
    return place
        .daemon(temporary)
        .options("-Dspark.deploy.recoveryMode=FILESYSTEM")
        .options("-Dspark.deploy.recoveryDirectory=" + place.sub("recovery"))
        .options("-Dspark.worker.timeout=15")
        // Jobs come through the master's own port; a second door is one too many.
        .options("-Dspark.master.rest.enabled=false")
        .main(SparkPlace.MODULE, MAIN, place.arguments(port(), pagePort))
        .build();
  }

  @Override
  protected Map<String, String> environment(Path temporary) {
    return place.environment(temporary);
  }

  @Override
  public boolean answers() {
    return new WebPage(pagePort, "/json/").content().orElse("").contains("\"ALIVE\"");
  }
}
