package com.legerible.contracts.connections;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where Kafka is and how to get in.
 *
 * @param settings of every client: the brokers, and what encrypts the way and gives it a name
 */
public record KafkaConnection(Map<String, String> settings) implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String SERVERS = "bootstrap.servers";
  private static final String OPEN = "PLAINTEXT";
  private static final Set<String> PROTOCOLS = Set.of(OPEN, "SSL", "SASL_SSL");

  public KafkaConnection {
    settings = Map.copyOf(settings);
  }

  /** Without encryption and without a name. */
  public static KafkaConnection open(String servers) {
    return new KafkaConnection(Map.of(SERVERS, servers));
  }

  /** What the variables of a process say. */
  public static KafkaConnection from(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    String servers = variables.text("LEGERIBLE_KAFKA", "127.0.0.1:9092");
    String protocol = variables.text("LEGERIBLE_KAFKA_SECURITY", OPEN);
    if (!PROTOCOLS.contains(protocol)) {
      throw new IllegalArgumentException(
          "LEGERIBLE_KAFKA_SECURITY is '"
              + protocol
              + "', but must be PLAINTEXT, SSL (encrypted) or SASL_SSL (encrypted, with a password).");
    }
    if (protocol.equals(OPEN)) {
      return open(servers);
    }
    Map<String, String> settings = new HashMap<>();
    settings.put(SERVERS, servers);
    settings.put("security.protocol", protocol);
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", authority(variables));
    if (protocol.equals("SASL_SSL")) {
      settings.put("sasl.mechanism", "SCRAM-SHA-512");
      settings.put("sasl.jaas.config", login(variables));
    }
    return new KafkaConnection(settings);
  }

  private static String authority(Variables variables) {
    String name = "LEGERIBLE_KAFKA_CA";
    return Authority.readable(
        name, variables.required(name, "the file with the certificate that signed Kafka's"));
  }

  private static String login(Variables variables) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(
            escaped(variables.required("LEGERIBLE_KAFKA_USER", "as whom to sign in to Kafka")),
            escaped(variables.required("LEGERIBLE_KAFKA_PASSWORD", "of LEGERIBLE_KAFKA_USER")));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  public String servers() {
    return settings.getOrDefault(SERVERS, "");
  }

  /** The settings of a client that has more of them. */
  public Map<String, Object> with(Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putAll(more);
    return all;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Kafka at " + servers() + ", " + settings.getOrDefault("security.protocol", OPEN);
  }
}
