package com.legerible.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Label selectors, and the labels that operators give to their pods. */
final class Labels {

  private Labels() {}

  static boolean match(JsonNode selector, Map<String, String> labels) {
    if (selector.has("matchExpressions")) {
      throw new IllegalArgumentException("These checks do not know matchExpressions");
    }
    return labels.entrySet().containsAll(Manifests.texts(selector.path("matchLabels")).entrySet());
  }

  /** The labels of every pod, by the name that people know it by. */
  static Map<String, Map<String, String>> ofAll(Manifests manifests) {
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (Manifests.Pod pod : manifests.pods()) {
      Map<String, String> labels = new TreeMap<>(pod.labels());
      if (Manifests.kind(pod.owner()).equals("SparkApplication")) {
        labels.put("spark-role", pod.called().endsWith("driver") ? "driver" : "executor");
      }
      all.put(shortName(pod), labels);
    }
    manifests.of("Kafka").map(Manifests::name).forEach(name -> all.putAll(ofStrimzi(name)));
    return all;
  }

  /** What Strimzi 1.2 puts on the pods of a cluster. */
  private static Map<String, Map<String, String>> ofStrimzi(String cluster) {
    return Map.of(
        "kafka",
        Map.of("strimzi.io/cluster", cluster, "strimzi.io/name", cluster + "-kafka"),
        "topic-operator",
        Map.of("strimzi.io/cluster", cluster, "strimzi.io/name", cluster + "-entity-operator"));
  }

  static String shortName(Manifests.Pod pod) {
    return pod.called().substring(pod.called().indexOf(' ') + 1);
  }

  static List<Manifests.Pod> podsOf(JsonNode plainSelector, Manifests manifests) {
    Map<String, String> wanted = Manifests.texts(plainSelector);
    List<Manifests.Pod> pods = new ArrayList<>(manifests.pods());
    pods.removeIf(pod -> wanted.isEmpty() || !contains(pod.labels(), wanted));
    return pods;
  }

  private static boolean contains(Map<String, String> labels, Map<String, String> wanted) {
    return labels.entrySet().containsAll(wanted.entrySet());
  }
}
