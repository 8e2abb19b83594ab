package com.legerible.localstack.kafka;

import java.io.IOException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** Runs one Kafka node, broker and controller in one, until it is told to end. */
public final class KafkaServer {

  private KafkaServer() {}

  public static void main(String[] arguments) throws IOException {
    Settings settings = Settings.parse(arguments);
    Node node = Node.prepare(settings);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(node.properties()), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
    server.startup();
    try (RequiredTopics topics = new RequiredTopics(settings.port())) {
      topics.ensure();
    } catch (TopicsRefused e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    server.awaitShutdown();
  }
}
