package com.legerible.localstack.kafka;

import com.legerible.localstack.servers.Arguments;
import java.io.IOException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** Runs one Kafka node, broker and controller in one, until it is told to end. */
public final class KafkaServer {

  private KafkaServer() {}

  public static void main(String[] arguments) throws IOException {
    Arguments given = Arguments.parse(arguments);
    int port = given.number("port");
    Node node = Node.prepare(given.path("data"), port);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(node.properties()), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
    server.startup();
    try (RequiredTopics topics = new RequiredTopics(port)) {
      topics.ensure();
    } catch (TopicsRefused e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    server.awaitShutdown();
  }
}
