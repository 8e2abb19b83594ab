package com.legerible.localstack.kafka;

import com.legerible.localstack.servers.FreePort;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * One Kafka node on this computer: its settings, and its folder formatted once.
 *
 * @param properties Kafka's own settings
 */
record Node(Properties properties) {

  static Node prepare(Path data, int port) throws IOException {
    Path logs = Files.createDirectories(data.resolve("logs"));
    Properties properties = properties(port, logs);
    if (!Files.exists(logs.resolve("meta.properties"))) {
      format(properties, data.resolve("server.properties"));
    }
    return new Node(properties);
  }

  private static void format(Properties properties, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, "For formatting only");
    }
    String[] arguments = {
      "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
    };
    if (StorageTool.execute(arguments, System.out) != 0) {
      throw new IOException("Kafka's folder " + file.getParent() + " cannot be formatted");
    }
  }

  private static Properties properties(int port, Path logs) {
    int controllerPort = FreePort.find();
    Properties all = new Properties();
    all.put("process.roles", "broker,controller");
    all.put("node.id", "1");
    all.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    all.put("controller.listener.names", "CONTROLLER");
    all.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    all.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    all.put("log.dirs", logs.toString());
    addSafety(all);
    addModesty(all);
    return all;
  }

  private static void addSafety(Properties all) {
    all.put("auto.create.topics.enable", "false");
    all.put("unclean.leader.election.enable", "false");
    all.put("delete.topic.enable", "false");
  }

  /** One node for one computer: a single copy, few threads, small buffers. */
  private static void addModesty(Properties all) {
    all.put("default.replication.factor", "1");
    all.put("offsets.topic.replication.factor", "1");
    all.put("offsets.topic.num.partitions", "4");
    all.put("transaction.state.log.replication.factor", "1");
    all.put("transaction.state.log.min.isr", "1");
    all.put("transaction.state.log.num.partitions", "4");
    all.put("share.coordinator.state.topic.replication.factor", "1");
    all.put("share.coordinator.state.topic.min.isr", "1");
    all.put("group.initial.rebalance.delay.ms", "0");
    all.put("num.network.threads", "2");
    all.put("num.io.threads", "4");
    all.put("background.threads", "2");
    all.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    // A killed node's registration is in the way of its successor for this long.
    all.put("broker.session.timeout.ms", "3000");
    all.put("broker.heartbeat.interval.ms", "500");
  }
}
