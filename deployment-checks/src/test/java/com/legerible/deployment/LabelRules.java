package com.legerible.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whatever selects something selects something that exists. */
final class LabelRules {

  private LabelRules() {}

  static List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    services(manifests, problems);
    ownPods(manifests, problems);
    policies(manifests, problems);
    references(manifests, problems);
    namesAndNamespaces(manifests, problems);
    return problems;
  }

  private static void services(Manifests manifests, List<String> problems) {
    manifests
        .of("Service")
        .filter(service -> Labels.podsOf(service.at("/spec/selector"), manifests).size() != 1)
        .forEach(service -> problems.add(Manifests.called(service) + " selects no pod"));
  }

  private static void ownPods(Manifests manifests, List<String> problems) {
    for (Manifests.Pod pod : manifests.pods()) {
      JsonNode selector = pod.owner().at("/spec/selector");
      if (!selector.isMissingNode() && !Labels.match(selector, pod.labels())) {
        problems.add(pod.called() + " does not select its own pods");
      }
      if (Manifests.texts(selector.path("matchLabels")).isEmpty() && !selector.isMissingNode()) {
        problems.add(pod.called() + " selects every pod");
      }
    }
  }

  private static void policies(Manifests manifests, List<String> problems) {
    Map<String, Map<String, String>> pods = Labels.ofAll(manifests);
    for (JsonNode manifest : manifests.all()) {
      for (JsonNode selector : manifest.findValues("podSelector")) {
        if (pods.values().stream().noneMatch(labels -> Labels.match(selector, labels))) {
          problems.add(Manifests.called(manifest) + " means pods that do not exist: " + selector);
        }
      }
    }
    manifests
        .of("PodDisruptionBudget")
        .filter(
            budget ->
                pods.values().stream()
                    .noneMatch(labels -> Labels.match(budget.at("/spec/selector"), labels)))
        .forEach(budget -> problems.add(Manifests.called(budget) + " protects no pod"));
  }

  private static void references(Manifests manifests, List<String> problems) {
    manifests
        .of("HorizontalPodAutoscaler")
        .map(scaler -> scaler.at("/spec/scaleTargetRef"))
        .filter(to -> manifests.find(Manifests.kind(to), to.path("name").asString("")).isEmpty())
        .forEach(to -> problems.add("nothing to scale: " + to));
    manifests
        .of("StatefulSet")
        .map(set -> set.at("/spec/serviceName").asString(""))
        .filter(service -> manifests.find("Service", service).isEmpty())
        .forEach(service -> problems.add("no Service " + service + " for a StatefulSet"));
    manifests
        .of("RoleBinding")
        .filter(
            binding ->
                manifests.find("Role", binding.at("/roleRef/name").asString("")).isEmpty()
                    || manifests
                        .find("ServiceAccount", binding.at("/subjects/0/name").asString(""))
                        .isEmpty())
        .forEach(binding -> problems.add(Manifests.called(binding) + " binds nothing"));
  }

  private static void namesAndNamespaces(Manifests manifests, List<String> problems) {
    List<String> names = manifests.all().stream().map(Manifests::called).toList();
    names.stream()
        .distinct()
        .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
        .forEach(name -> problems.add(name + " exists twice"));
    for (JsonNode manifest : manifests.all()) {
      boolean isNamespace = Manifests.kind(manifest).equals("Namespace");
      String path = isNamespace ? "/metadata/name" : "/metadata/namespace";
      if (!manifest.at(path).asString("").equals("legerible")) {
        problems.add(Manifests.called(manifest) + " is in no or another namespace");
      }
    }
  }
}
