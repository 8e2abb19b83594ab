package com.legerible.localstack.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The driver of a Spark job: on its own in one process, or submitted to a cluster. */
public final class SparkJob extends Server {

  private static final String PAGE_ENABLED = "spark.ui.enabled";
  private static final String PAGE_PORT = "spark.ui.port";

  /** What a submitted job asks of the cluster. */
  private static final Map<String, String> USUAL =
      Map.of(
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          // Without a limit the first job would hold every core and the next would wait for ever.
          "spark.cores.max", "2",
          "spark.executor.cores", "2",
          "spark.executor.memory", "512m",
          "spark.executor.extraJavaOptions", String.join(" ", JavaCommand.SMALL));

  private static final String SUBMIT = "org.apache.spark.deploy.SparkSubmit";

  private final SparkPlace place;
  private final String mainClass;
  private final Optional<SparkMaster> master;
  private final Map<String, String> settings;
  private final Map<String, String> configuration;

  private SparkJob(
      SparkPlace place,
      String name,
      String mainClass,
      Optional<SparkMaster> master,
      Map<String, String> settings,
      Map<String, String> configuration) {
    super(name, 0, place.folder());
    this.place = place;
    this.mainClass = mainClass;
    this.master = master;
    this.settings = Map.copyOf(settings);
    this.configuration = Map.copyOf(configuration);
  }

  /** Everything in one process; the settings are variables of its environment. */
  public static SparkJob alone(
      Home home, DataFolder folder, String name, String mainClass, Map<String, String> settings) {
    SparkPlace place = new SparkPlace(home, folder);
    return new SparkJob(place, name, mainClass, Optional.empty(), settings, Map.of());
  }

  /** Only the driver is our child; its tasks run on the executors of the cluster. */
  public static SparkJob submitted(
      Home home,
      DataFolder folder,
      String name,
      String mainClass,
      SparkMaster master,
      Map<String, String> settings) {
    SparkPlace place = new SparkPlace(home, folder);
    return new SparkJob(place, name, mainClass, Optional.of(master), settings, USUAL);
  }

  /** The same job with more, or other, settings of Spark's own configuration. */
  public SparkJob with(Map<String, String> other) {
    Map<String, String> all = new HashMap<>(configuration);
    all.putAll(other);
    if (Boolean.parseBoolean(all.get(PAGE_ENABLED))) {
      all.putIfAbsent(PAGE_PORT, Integer.toString(FreePort.find()));
    }
    return new SparkJob(place, name(), mainClass, master, settings, all);
  }

  /** Only where Spark is asked for it: it costs memory. */
  @Override
  public Optional<String> page() {
    return Boolean.parseBoolean(configuration.get(PAGE_ENABLED))
        ? Optional.of("http://127.0.0.1:" + configuration.get(PAGE_PORT))
        : Optional.empty();
  }

  @Override
  protected List<String> command(Path temporary) {
    JavaCommand java =
        JavaCommand.of(place.home(), temporary)
            // A driver on its own holds no data, but Spark refuses to start with less than 450 MB.
            .heap(master.isPresent() ? "480m" : "1g")
            .small()
            .options("-Dfile.encoding=UTF-8")
            .options(SparkModules.options());
    return master
        .map(to -> java.main(SparkPlace.MODULE, SUBMIT, submission(to)))
        .orElseGet(() -> alone(java))
        .build();
  }

  private JavaCommand alone(JavaCommand java) {
    configuration.forEach((key, value) -> java.options("-D" + key + "=" + value));
    return java.main(SparkPlace.MODULE, mainClass);
  }

  private String[] submission(SparkMaster to) {
    Path jar = place.home().target(SparkPlace.MODULE).resolve(SparkPlace.MODULE + ".jar");
    List<String> arguments = new ArrayList<>(List.of("--master", to.address()));
    arguments.addAll(List.of("--deploy-mode", "client", "--name", name(), "--class", mainClass));
    arguments.addAll(List.of("--properties-file", place.properties("spark").toString()));
    configuration.forEach((key, value) -> arguments.addAll(List.of("--conf", key + "=" + value)));
    arguments.add(jar.toString());
    return arguments.toArray(String[]::new);
  }

  @Override
  protected Map<String, String> environment(Path temporary) {
    Map<String, String> all = new HashMap<>(place.environment(temporary));
    all.putAll(settings);
    return all;
  }

  /** A driver has no door; whether it works is seen by its answers in Kafka. */
  @Override
  public boolean answers() {
    return isAlive();
  }
}
