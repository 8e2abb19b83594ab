package com.legerible.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every setting that is given is one that the code reads, and every secret is one that is made. */
final class SettingRules {

  private static final Pattern VARIABLE = Pattern.compile("LEGERIBLE_[A-Z_]*[A-Z]");

  private static final String CONNECTIONS =
      "contracts/src/main/java/com/legerible/contracts/connections/";

  private static final Map<String, List<String>> READERS =
      Map.of(
          "backend-settings",
          List.of("backend-service/src/main/resources/application.yaml"),
          "streaming-settings",
          List.of(
              "streaming/src/main/java/com/legerible/streaming/StreamingSettings.java",
              CONNECTIONS + "KafkaConnection.java"),
          "spark-settings",
          List.of(
              "spark-analytics/src/main/java/com/legerible/analytics/settings/Settings.java",
              CONNECTIONS + "KafkaConnection.java",
              CONNECTIONS + "CassandraConnection.java"));

  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "backend-settings",
          List.of(
              "LEGERIBLE_KAFKA",
              "LEGERIBLE_POSTGRES_URL",
              "LEGERIBLE_MEMCACHED",
              "LEGERIBLE_CASSANDRA",
              "LEGERIBLE_PORT"),
          "streaming-settings",
          List.of("LEGERIBLE_KAFKA"),
          "spark-settings",
          List.of("LEGERIBLE_KAFKA", "LEGERIBLE_CASSANDRA", "LEGERIBLE_CHECKPOINTS"));

  private SettingRules() {}

  static List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    NEEDED.forEach((name, needed) -> settings(name, needed, manifests, problems));
    for (Manifests.Pod pod : manifests.pods()) {
      pod.containers().forEach(container -> variables(pod, container, manifests, problems));
    }
    manifests
        .of("Secret")
        .forEach(secret -> problems.add(Manifests.called(secret) + " stands in the open"));
    return problems;
  }

  private static void settings(
      String name, List<String> needed, Manifests manifests, List<String> problems) {
    Optional<JsonNode> found = manifests.find("ConfigMap", name);
    if (found.isEmpty()) {
      problems.add("no ConfigMap " + name);
      return;
    }
    Set<String> given = Manifests.texts(found.get().path("data")).keySet();
    Set<String> read = readBy(name);
    Set<String> listed = variablesIn("README.md");
    for (String variable : given) {
      if (!read.contains(variable)) {
        problems.add(name + ": nobody reads " + variable);
      }
      if (!listed.contains(variable)) {
        problems.add(name + ": the README does not list " + variable);
      }
    }
    needed.stream()
        .filter(variable -> !given.contains(variable))
        .forEach(variable -> problems.add(name + " lacks " + variable));
  }

  private static Set<String> readBy(String settings) {
    return READERS.get(settings).stream()
        .flatMap(file -> variablesIn(file).stream())
        .collect(Collectors.toSet());
  }

  /** The environment variables that a file of the checkout names. */
  static Set<String> variablesIn(String file) {
    return VARIABLE
        .matcher(Checkout.text(Checkout.root().resolve(file)))
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void variables(
      Manifests.Pod pod, JsonNode container, Manifests manifests, List<String> problems) {
    for (JsonNode from : container.path("envFrom")) {
      String name = from.at("/configMapRef/name").asString("");
      if (manifests.find("ConfigMap", name).isEmpty()) {
        problems.add(pod.called() + " takes settings from nowhere: " + name);
      }
    }
    for (JsonNode variable : container.path("env")) {
      String name = variable.path("name").asString("");
      JsonNode secret = variable.at("/valueFrom/secretKeyRef");
      if (name.contains("PASSWORD") && secret.isMissingNode()) {
        problems.add(pod.called() + " shows " + name);
      }
      if (!secret.isMissingNode()
          && !SecretRules.isMade(
              secret.path("name").asString(""), secret.path("key").asString(""), manifests)) {
        problems.add(pod.called() + ": nobody makes the secret " + secret);
      }
      if (pod.called().equals("Deployment backend") && !readBy("backend-settings").contains(name)) {
        problems.add(pod.called() + ": nobody reads " + name);
      }
    }
    if (pod.called().equals("Deployment backend")
        && container.findValuesAsString("name").stream()
            .noneMatch("LEGERIBLE_POSTGRES_PASSWORD"::equals)) {
      problems.add(pod.called() + " has no password for Postgres");
    }
  }
}
