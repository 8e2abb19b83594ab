package com.legerible.deployment;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Who gets in from outside: nobody into a demonstration, only by TLS into a production. */
final class DoorRules {

  private DoorRules() {}

  static List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    JsonNode settings =
        manifests
            .find("ConfigMap", "backend-settings")
            .map(map -> map.path("data"))
            .orElseThrow(() -> new IllegalArgumentException("no backend-settings"));
    boolean demonstration = settings.path("LEGERIBLE_DEMONSTRATION").asString("").equals("true");
    boolean open = settings.has("LEGERIBLE_LISTEN");
    if (demonstration && (open || manifests.of("Ingress").findAny().isPresent())) {
      problems.add("a demonstration that others reach: its passwords are known to everybody");
    }
    if (!demonstration && !open) {
      problems.add("a backend that nobody reaches");
    }
    manifests.of("Ingress").forEach(ingress -> ingress(ingress, problems));
    if (open) {
      production(manifests, problems);
    }
    return problems;
  }

  private static void ingress(JsonNode ingress, List<String> problems) {
    List<String> hosts = ingress.findValuesAsString("host");
    List<String> covered =
        Manifests.each(ingress.at("/spec/tls"))
            .flatMap(tls -> Manifests.each(tls.path("hosts")))
            .map(JsonNode::asString)
            .toList();
    if (hosts.isEmpty() || !covered.containsAll(hosts)) {
      problems.add(Manifests.called(ingress) + " answers without TLS");
    }
    for (String path : ingress.findValuesAsString("path")) {
      if (!path.startsWith("/api") && !path.equals("/v3/api-docs")) {
        problems.add(Manifests.called(ingress) + " shows " + path + " to everybody");
      }
    }
  }

  private static void production(Manifests manifests, List<String> problems) {
    boolean unbuffered =
        manifests
            .of("Ingress")
            .filter(ingress -> ingress.findValuesAsString("path").contains("/api/live"))
            .map(ingress -> ingress.at("/metadata/annotations"))
            .anyMatch(
                notes ->
                    notes
                        .path("nginx.ingress.kubernetes.io/proxy-buffering")
                        .asString("")
                        .equals("off"));
    if (!unbuffered) {
      problems.add("the live stream is buffered on its way");
    }
    if (manifests.of("HorizontalPodAutoscaler").findAny().isEmpty()
        || manifests.find("PodDisruptionBudget", "backend").isEmpty()) {
      problems.add("the backend neither grows nor survives the work on a node");
    }
    JsonNode backend = manifests.get("Deployment", "backend");
    encrypted(manifests, backend, problems);
    if (backend.path("spec").has("replicas")) {
      problems.add("an apply would undo what the autoscaler decided");
    }
    if (!manifests
        .get("PersistentVolumeClaim", "checkpoints")
        .at("/spec/accessModes/0")
        .asString("")
        .equals("ReadWriteMany")) {
      problems.add("executors on several nodes cannot share the checkpoints");
    }
  }

  /** The last step, too: from the Ingress to the backend, and of whoever asks for its health. */
  private static void encrypted(Manifests manifests, JsonNode backend, List<String> problems) {
    if (!manifests
        .get("ConfigMap", "backend-settings")
        .at("/data/LEGERIBLE_TLS")
        .asString("")
        .equals("true")) {
      problems.add("the backend answers in the open");
    }
    manifests
        .of("Ingress")
        .filter(
            ingress ->
                !annotation(ingress, "backend-protocol").equals("HTTPS")
                    || !annotation(ingress, "proxy-ssl-verify").equals("on")
                    || annotation(ingress, "proxy-ssl-secret").isEmpty())
        .forEach(
            ingress ->
                problems.add(
                    Manifests.called(ingress) + " does not know whether it speaks to the backend"));
    if (backend.findValues("httpGet").stream()
        .anyMatch(probe -> !probe.path("scheme").asString("").equals("HTTPS"))) {
      problems.add("a probe of the backend knocks unencrypted");
    }
  }

  private static String annotation(JsonNode ingress, String name) {
    return ingress
        .at("/metadata/annotations")
        .path("nginx.ingress.kubernetes.io/" + name)
        .asString("");
  }
}
