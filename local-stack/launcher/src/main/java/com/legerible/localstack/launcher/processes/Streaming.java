package com.legerible.localstack.launcher.processes;

import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.JavaCommand;
import com.legerible.localstack.servers.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One half of the book stream: the ISBN source or the cataloguer. */
public final class Streaming extends Server {

  private static final String MAIN = "com.legerible.streaming.LegeribleStreaming";

  private final Home home;
  private final String role;
  private final Map<String, String> settings;

  private Streaming(
      Home home, DataFolder folder, String name, String role, Map<String, String> settings) {
    super(name, 0, folder);
    this.home = home;
    this.role = role;
    this.settings = Map.copyOf(settings);
  }

  public static Streaming source(Home home, DataFolder folder, Map<String, String> settings) {
    return new Streaming(home, folder, "isbn-source", "source", settings);
  }

  public static Streaming cataloguer(Home home, DataFolder folder, Map<String, String> settings) {
    return new Streaming(home, folder, "cataloguer", "cataloguer", settings);
  }

  @Override
  protected List<String> command(Path temporary) {
    return JavaCommand.of(home, temporary)
        .heap("64m")
        .small()
        .main("streaming", MAIN, role)
        .build();
  }

  @Override
  protected Map<String, String> environment(Path temporary) {
    return settings;
  }

  /** It has no door; what it does is seen in Kafka. */
  @Override
  public boolean answers() {
    return isAlive();
  }
}
