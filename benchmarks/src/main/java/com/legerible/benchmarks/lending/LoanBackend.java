package com.legerible.benchmarks.lending;

import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.JavaCommand;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Postgres;
import com.legerible.localstack.servers.Server;
import com.legerible.localstack.servers.WebPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A backend as the launcher starts it, on servers of its own. */
final class LoanBackend extends Server {

  private static final String MAIN = "com.legerible.backend.LegeribleBackend";

  private final Home home;
  private final Map<String, String> settings;
  private final WebPage readiness;

  LoanBackend(Home home, DataFolder folder, Postgres postgres, Kafka kafka) {
    super("backend", FreePort.find(), folder);
    this.home = home;
    this.settings =
        Map.of(
            "LEGERIBLE_PORT", Integer.toString(port()),
            "LEGERIBLE_POSTGRES_URL", postgres.url(),
            "LEGERIBLE_POSTGRES_USER", postgres.user(),
            "LEGERIBLE_POSTGRES_PASSWORD", postgres.password(),
            "LEGERIBLE_KAFKA", kafka.address(),
            "LEGERIBLE_DEMONSTRATION", "true");
    this.readiness = new WebPage(port(), "/actuator/health/readiness");
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
