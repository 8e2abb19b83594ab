package com.legerible.localstack.servers;

import java.nio.file.Path;
import java.util.List;

/** Kafka with all topics of Legerible. */
public final class Kafka extends Server {

  private static final String MODULE = "local-stack/kafka-server";
  private static final String MAIN = "com.legerible.localstack.kafka.KafkaServer";

  private final Home home;
  private final DataFolder folder;

  public Kafka(Home home, DataFolder folder, int port) {
    super("kafka", port, folder);
    this.home = home;
    this.folder = folder;
  }

  /** A started one on a free port, for tests. */
  public static Kafka startedIn(Path folder) {
    Kafka kafka = new Kafka(Home.find(), new DataFolder(folder), FreePort.find());
    kafka.start();
    return kafka;
  }

  public String address() {
    return "127.0.0.1:" + port();
  }

  @Override
  protected List<String> command(Path temporary) {
    return JavaCommand.of(home, temporary)
        .heap("256m")
        .small()
        .main(MODULE, MAIN, "--data=" + folder.of("kafka"), "--port=" + port())
        .build();
  }

  /** Kafka answers when every topic exists and its partitions have a leader. */
  @Override
  public boolean answers() {
    return Conversation.with(port(), new TopicsQuestion());
  }
}
