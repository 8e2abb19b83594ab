package com.legerible.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The pods talk to each other exactly along the arrows of the architecture. */
final class NetworkRules {

  /** What Strimzi's own pods may do is between them and the policies that Strimzi makes. */
  private static final Set<String> OF_STRIMZI = Set.of("kafka", "topic-operator");

  private static final Set<String> SPARK =
      Set.of(
          "top-ten driver",
          "top-ten executor",
          "recommendations driver",
          "recommendations executor",
          "lake driver",
          "lake executor");

  private NetworkRules() {}

  static List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    if (manifests.of("NetworkPolicy").noneMatch(NetworkRules::deniesAll)) {
      problems.add("no NetworkPolicy denies everything");
    }
    for (String way : List.of("egress", "ingress")) {
      compare(way, arrows(way, manifests), problems);
    }
    return problems;
  }

  private static void compare(String way, Set<String> allowed, List<String> problems) {
    Set<String> wanted = wanted();
    wanted.stream()
        .filter(arrow -> !allowed.contains(arrow))
        .forEach(arrow -> problems.add("the " + way + " rules do not allow " + arrow));
    allowed.stream()
        .filter(arrow -> !wanted.contains(arrow))
        .forEach(arrow -> problems.add("the " + way + " rules allow " + arrow));
  }

  private static Set<String> wanted() {
    Set<String> arrows =
        new TreeSet<>(
            Set.of(
                "backend -> postgres:5432",
                "backend -> memcached:11211",
                "backend -> cassandra:9042",
                "quality -> cassandra:9042",
                "cassandra -> cassandra:7000",
                "lake driver -> cassandra:9042",
                "lake executor -> cassandra:9042"));
    Stream.concat(Stream.of("backend", "isbn-source", "cataloguer"), SPARK.stream())
        .forEach(client -> arrows.add(client + " -> kafka:9092"));
    return arrows;
  }

  private static boolean deniesAll(JsonNode policy) {
    JsonNode spec = policy.path("spec");
    return spec.path("podSelector").isEmpty()
        && spec.path("policyTypes").size() == 2
        && spec.path("ingress").isEmpty()
        && spec.path("egress").isEmpty();
  }

  private static Set<String> arrows(String way, Manifests manifests) {
    Map<String, Map<String, String>> pods = Labels.ofAll(manifests);
    Set<String> arrows = new TreeSet<>();
    for (var from : pods.entrySet()) {
      for (var to : pods.entrySet()) {
        for (String port : doors(to.getKey(), manifests)) {
          if (!OF_STRIMZI.contains(from.getKey()) && lets(way, from, to, port, manifests)) {
            arrows.add(from.getKey() + " -> " + to.getKey() + ":" + port);
          }
        }
      }
    }
    return arrows;
  }

  private static boolean lets(
      String way,
      Map.Entry<String, Map<String, String>> from,
      Map.Entry<String, Map<String, String>> to,
      String port,
      Manifests manifests) {
    if (way.equals("egress")) {
      return allows(way, from.getValue(), to.getValue(), port, manifests);
    }
    return to.getKey().equals("kafka")
        ? listenerAllows(from.getValue(), port, manifests)
        : allows(way, to.getValue(), from.getValue(), port, manifests);
  }

  private static Set<String> doors(String name, Manifests manifests) {
    Set<String> doors = new TreeSet<>();
    manifests
        .of("Kafka")
        .filter(cluster -> name.equals("kafka"))
        .flatMap(cluster -> Manifests.each(cluster.at("/spec/kafka/listeners")))
        .forEach(listener -> doors.add(listener.path("port").asString()));
    manifests.pods().stream()
        .filter(pod -> Labels.shortName(pod).equals(name))
        .flatMap(Manifests.Pod::containers)
        .flatMap(container -> Manifests.each(container.path("ports")))
        .forEach(port -> doors.add(port.path("containerPort").asString()));
    return doors;
  }

  private static boolean allows(
      String way,
      Map<String, String> subject,
      Map<String, String> other,
      String port,
      Manifests manifests) {
    return manifests
        .of("NetworkPolicy")
        .map(policy -> policy.path("spec"))
        .filter(spec -> Labels.match(spec.path("podSelector"), subject))
        .flatMap(spec -> Manifests.each(spec.path(way)))
        .filter(rule -> rule.path("ports").isEmpty() || has(rule.path("ports"), port))
        .flatMap(rule -> Manifests.each(rule.path(way.equals("egress") ? "to" : "from")))
        .anyMatch(peer -> peer.has("podSelector") && Labels.match(peer.path("podSelector"), other));
  }

  private static boolean has(JsonNode ports, String port) {
    return Manifests.each(ports).anyMatch(one -> one.path("port").asString().equals(port));
  }

  /** Strimzi lets everybody in where the listener names nobody. */
  private static boolean listenerAllows(
      Map<String, String> client, String port, Manifests manifests) {
    return manifests
        .of("Kafka")
        .flatMap(cluster -> Manifests.each(cluster.at("/spec/kafka/listeners")))
        .filter(listener -> listener.path("port").asString().equals(port))
        .anyMatch(
            listener ->
                !listener.has("networkPolicyPeers")
                    || Manifests.each(listener.path("networkPolicyPeers"))
                        .anyMatch(peer -> Labels.match(peer.path("podSelector"), client)));
  }
}
