package com.legerible.deployment;

import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The KafkaTopics are exactly the topics of the contracts. */
final class TopicRules {

  private TopicRules() {}

  static List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    Map<String, String> declared = new TreeMap<>();
    manifests
        .of("KafkaTopic")
        .forEach(topic -> declared.put(Manifests.name(topic), meaning(topic.path("spec"))));
    for (Topic topic : Topics.all()) {
      String found = declared.remove(topic.name());
      String wanted = "%d partitions, %s".formatted(topic.partitions(), sorted(topic.settings()));
      if (!wanted.equals(found)) {
        problems.add(
            "k8s/base/topics.yaml says of %s: %s; Topics says: %s"
                .formatted(topic.name(), found, wanted));
      }
    }
    declared.keySet().forEach(name -> problems.add("the contracts know no topic " + name));
    clusters(manifests, problems);
    return problems;
  }

  private static String meaning(JsonNode spec) {
    return "%s partitions, %s"
        .formatted(spec.path("partitions").asString(), Manifests.texts(spec.path("config")));
  }

  private static Map<String, String> sorted(Map<String, String> settings) {
    return new TreeMap<>(settings);
  }

  private static void clusters(Manifests manifests, List<String> problems) {
    List<String> clusters = manifests.of("Kafka").map(Manifests::name).toList();
    for (JsonNode manifest : manifests.all()) {
      JsonNode of = manifest.at("/metadata/labels/strimzi.io~1cluster");
      if (List.of("KafkaTopic", "KafkaNodePool", "KafkaUser").contains(Manifests.kind(manifest))
          && !clusters.contains(of.asString(""))) {
        problems.add(Manifests.called(manifest) + " belongs to no cluster");
      }
    }
    manifests
        .of("Kafka")
        .filter(
            kafka ->
                !kafka
                    .at("/spec/kafka/config/auto.create.topics.enable")
                    .asString("")
                    .equals("false"))
        .forEach(kafka -> problems.add("Kafka would create topics that nobody declared"));
    copies(manifests, problems);
  }

  /** A topic with more copies than brokers is never created. */
  private static void copies(Manifests manifests, List<String> problems) {
    int brokers =
        manifests.of("KafkaNodePool").mapToInt(p -> p.at("/spec/replicas").asInt(0)).sum();
    manifests
        .of("KafkaTopic")
        .filter(topic -> topic.at("/spec/replicas").asInt(0) != Math.min(brokers, 3))
        .forEach(topic -> problems.add(Manifests.called(topic) + " has a wrong number of copies"));
    manifests
        .of("Kafka")
        .map(kafka -> kafka.at("/spec/kafka/config/min.insync.replicas").asInt(0))
        .filter(least -> least < 1 || (brokers > 1 && (least < 2 || least >= brokers)))
        .forEach(least -> problems.add("min.insync.replicas " + least + " of " + brokers));
  }
}
