package com.legerible.benchmarks.catalogue;

import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.JavaCommand;
import com.legerible.localstack.servers.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The backend as the launcher starts it, but with an empty library. */
final class BackendProcess extends Server {

  static final String HEAP = "384m";
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final Home home;
  private final Map<String, String> settings;

  BackendProcess(Home home, DataFolder folder, int port, Map<String, String> settings) {
    super("backend", port, folder);
    this.home = home;
    this.settings = Map.copyOf(settings);
  }

  @Override
  protected List<String> command(Path temporary) {
    return JavaCommand.of(home, temporary)
        .heap(HEAP)
        .options("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8")
        .main("backend-service", "com.legerible.backend.LegeribleBackend")
        .build();
  }

  @Override
  protected Map<String, String> environment(Path temporary) {
    return settings;
  }

  @Override
  public boolean answers() {
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
            .timeout(LIMIT)
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }
}
