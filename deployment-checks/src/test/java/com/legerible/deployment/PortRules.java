package com.legerible.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Every port that something names is one at which something listens. */
final class PortRules {

  private static final Pattern ADDRESS = Pattern.compile("(?:.*//)?([a-z0-9-]+):(\\d+)(?:/.*)?");

  private PortRules() {}

  static List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    manifests.of("Service").forEach(service -> service(service, manifests, problems));
    manifests.of("Ingress").forEach(ingress -> ingress(ingress, manifests, problems));
    manifests.pods().forEach(pod -> probes(pod, problems));
    manifests.of("ConfigMap").forEach(settings -> addresses(settings, manifests, problems));
    listening(manifests, problems);
    return problems;
  }

  private static void service(JsonNode service, Manifests manifests, List<String> problems) {
    for (Manifests.Pod pod : Labels.podsOf(service.at("/spec/selector"), manifests)) {
      for (JsonNode port : service.at("/spec/ports")) {
        if (!ports(pod).contains(port.path("targetPort").asString())) {
          problems.add(Manifests.called(service) + ": nobody listens at " + port);
        }
      }
    }
  }

  /** The names and the numbers of a pod's ports. */
  static Set<String> ports(Manifests.Pod pod) {
    Set<String> ports = new TreeSet<>();
    pod.containers()
        .flatMap(container -> Manifests.each(container.path("ports")))
        .forEach(
            port -> {
              ports.add(port.path("name").asString(""));
              ports.add(port.path("containerPort").asString(""));
            });
    return ports;
  }

  private static void ingress(JsonNode ingress, Manifests manifests, List<String> problems) {
    for (JsonNode to : ingress.findValues("service")) {
      String wanted = to.at("/port/name").asString(to.at("/port/number").asString(""));
      boolean exists =
          manifests
              .find("Service", to.path("name").asString(""))
              .map(service -> servicePorts(service).contains(wanted))
              .orElse(false);
      if (!exists) {
        problems.add(Manifests.called(ingress) + " leads to nothing: " + to);
      }
    }
  }

  private static Set<String> servicePorts(JsonNode service) {
    Set<String> ports = new TreeSet<>();
    for (JsonNode port : service.at("/spec/ports")) {
      ports.add(port.path("name").asString(""));
      ports.add(port.path("port").asString(""));
    }
    return ports;
  }

  private static void probes(Manifests.Pod pod, List<String> problems) {
    pod.containers()
        .flatMap(container -> container.findValues("port").stream())
        .filter(port -> !ports(pod).contains(port.asString()))
        .forEach(port -> problems.add(pod.called() + ": a probe knocks at no port: " + port));
  }

  private static void addresses(JsonNode settings, Manifests manifests, List<String> problems) {
    for (var setting : settings.path("data").properties()) {
      Matcher address = ADDRESS.matcher(setting.getValue().asString());
      if (address.matches() && !answers(address.group(1), address.group(2), manifests)) {
        problems.add(Manifests.called(settings) + ": nobody answers at " + setting);
      }
    }
  }

  private static boolean answers(String host, String port, Manifests manifests) {
    boolean kafka =
        manifests
            .of("Kafka")
            .filter(cluster -> host.equals(Manifests.name(cluster) + "-kafka-bootstrap"))
            .flatMap(cluster -> Manifests.each(cluster.at("/spec/kafka/listeners")))
            .anyMatch(listener -> listener.path("port").asString().equals(port));
    return kafka
        || manifests.find("Service", host).map(s -> servicePorts(s).contains(port)).orElse(false);
  }

  private static void listening(Manifests manifests, List<String> problems) {
    String told =
        manifests
            .find("ConfigMap", "backend-settings")
            .map(settings -> settings.at("/data/LEGERIBLE_PORT").asString(""))
            .orElse("");
    manifests.pods().stream()
        .filter(pod -> pod.called().equals("Deployment backend"))
        .filter(pod -> !ports(pod).contains(told))
        .forEach(pod -> problems.add(pod.called() + " listens at " + told + ", not at its port"));
  }
}
