package com.legerible.localstack.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The backend, on servers of the same stack. */
public final class Backend extends Server {

  /** As Java's option has it. */
  public static final String HEAP = "640m";

  private static final String MODULE = "backend-service";
  private static final String MAIN = "com.legerible.backend.LegeribleBackend";

  private final Home home;
  private final Map<String, String> settings;
  private final WebPage readiness;
  private boolean small = true;

  /**
   * One that has not been started.
   *
   * @param more variables of its environment, beside what it cannot do without
   */
  public Backend(
      Home home,
      DataFolder folder,
      int port,
      Postgres postgres,
      Kafka kafka,
      Map<String, String> more) {
    super("backend", port, folder);
    this.home = home;
    Map<String, String> all = new HashMap<>(more);
    all.put("LEGERIBLE_PORT", Integer.toString(port));
    all.put("LEGERIBLE_POSTGRES_URL", postgres.url());
    all.put("LEGERIBLE_POSTGRES_USER", postgres.user());
    all.put("LEGERIBLE_POSTGRES_PASSWORD", postgres.password());
    all.put("LEGERIBLE_KAFKA", kafka.address());
    this.settings = Map.copyOf(all);
    this.readiness = new WebPage(port, "/actuator/health/readiness");
  }

  /** From the next start on, with the compiler that costs minutes of a processor and is quicker. */
  public Backend asInItsImage() {
    small = false;
    return this;
  }

  public String address() {
    return "http://127.0.0.1:" + port();
  }

  @Override
  protected List<String> command(Path temporary) {
    JavaCommand java = JavaCommand.of(home, temporary).heap(HEAP);
    return (small ? java.small() : java.asInItsImage())
        .options("-Dfile.encoding=UTF-8")
        .main(MODULE, MAIN)
        .build();
  }

  @Override
  protected Map<String, String> environment(Path temporary) {
    return settings;
  }

  @Override
  public boolean answers() {
    return readiness.content().isPresent();
  }
}
