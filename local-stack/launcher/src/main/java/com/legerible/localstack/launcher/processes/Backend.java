package com.legerible.localstack.launcher.processes;

import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.JavaCommand;
import com.legerible.localstack.servers.Server;
import com.legerible.localstack.servers.WebPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The backend, with the demonstration library. */
public final class Backend extends Server {

  private static final String MAIN = "com.legerible.backend.LegeribleBackend";

  private final Home home;
  private final Map<String, String> settings;
  private final WebPage readiness;

  public Backend(Home home, DataFolder folder, int port, Map<String, String> settings) {
    super("backend", port, folder);
    this.home = home;
    this.settings = Map.copyOf(settings);
    this.readiness = new WebPage(port, "/actuator/health/readiness");
  }

  @Override
  protected List<String> command(Path temporary) {
    return JavaCommand.of(home, temporary)
        .heap("320m")
        .options("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8")
        .main("backend-service", MAIN)
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
