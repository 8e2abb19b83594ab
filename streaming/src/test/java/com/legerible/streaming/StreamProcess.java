package com.legerible.streaming;

import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.JavaCommand;
import com.legerible.localstack.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The source or a cataloguer as a process of its own, in as little memory as in the local stack.
 */
final class StreamProcess extends Server {

  private final String role;
  private final String kafka;
  private final Map<String, String> environment = new HashMap<>();

  /** Its name is that of its log; two of one role may run in one folder. */
  StreamProcess(String role, String kafka, Path log) {
    super(log.getFileName().toString().replace(".log", ""), 0, new DataFolder(log.getParent()));
    this.role = role;
    this.kafka = kafka;
  }

  StreamProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  String words() {
    try {
      return Files.exists(log()) ? Files.readString(log()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected List<String> command(Path temporary) {
    return JavaCommand.of(Home.find(), temporary)
        .heap("64m")
        .small()
        .main("streaming", "com.legerible.streaming.LegeribleStreaming", role)
        .build();
  }

  @Override
  protected Map<String, String> environment(Path temporary) {
    environment.put("LEGERIBLE_KAFKA", kafka);
    environment.putIfAbsent("LEGERIBLE_STREAM_STATE", temporary.resolve("stream").toString());
    return environment;
  }

  @Override
  public boolean answers() {
    return words().contains("INFO");
  }
}
