package com.legerible.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every pod is limited: in what it may do, in what it may write, in what it may take. */
final class PodRules {

  /** They end when they cannot go on; they have no door at which a probe could knock. */
  private static final Set<String> WITHOUT_PROBES =
      Set.of("Deployment isbn-source", "Deployment cataloguer", "CronJob quality");

  private PodRules() {}

  static List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    for (Manifests.Pod pod : manifests.pods()) {
      boolean spark = Manifests.kind(pod.owner()).equals("SparkApplication");
      if (!pod.spec().at("/securityContext/runAsNonRoot").asBoolean(false)) {
        problems.add(pod.called() + " may run as root");
      }
      if (!spark && pod.spec().path("automountServiceAccountToken").asBoolean(true)) {
        problems.add(pod.called() + " gets a token of the cluster that it does not need");
      }
      pod.containers().forEach(container -> container(pod, container, spark, problems));
      volumes(pod, manifests, problems);
    }
    return problems;
  }

  private static void container(
      Manifests.Pod pod, JsonNode container, boolean spark, List<String> problems) {
    JsonNode security = container.path("securityContext");
    if (!security.path("readOnlyRootFilesystem").asBoolean(false)) {
      problems.add(pod.called() + " may write its own root file system");
    }
    if (security.path("allowPrivilegeEscalation").asBoolean(true)
        || !security.at("/capabilities/drop/0").asString("").equals("ALL")) {
      problems.add(pod.called() + " keeps privileges");
    }
    if (!spark) {
      resources(pod, container.path("resources"), problems);
      probes(pod, container, problems);
    }
  }

  private static void resources(Manifests.Pod pod, JsonNode resources, List<String> problems) {
    if (resources.at("/requests/cpu").isMissingNode()
        || resources.at("/requests/memory").isMissingNode()
        || resources.at("/limits/memory").isMissingNode()) {
      problems.add(pod.called() + " does not say what it needs");
      return;
    }
    if (Quantities.bytes(resources.at("/requests/memory"))
        > Quantities.bytes(resources.at("/limits/memory"))) {
      problems.add(pod.called() + " asks for more memory than it may take");
    }
  }

  private static void probes(Manifests.Pod pod, JsonNode container, List<String> problems) {
    boolean isFirst = Manifests.each(pod.spec().path("containers")).anyMatch(container::equals);
    if (isFirst
        && !WITHOUT_PROBES.contains(pod.called())
        && !(container.has("readinessProbe") && container.has("livenessProbe"))) {
      problems.add(pod.called() + " cannot be asked whether it is ready or alive");
    }
  }

  private static void volumes(Manifests.Pod pod, Manifests manifests, List<String> problems) {
    Set<String> declared =
        Stream.concat(
                Manifests.each(pod.spec().path("volumes")).map(v -> v.path("name").asString("")),
                Manifests.each(pod.owner().at("/spec/volumeClaimTemplates")).map(Manifests::name))
            .collect(Collectors.toSet());
    pod.containers()
        .flatMap(container -> Manifests.each(container.path("volumeMounts")))
        .map(mount -> mount.path("name").asString(""))
        .filter(name -> !declared.contains(name))
        .forEach(name -> problems.add(pod.called() + " mounts no volume called " + name));
    for (JsonNode volume : pod.spec().path("volumes")) {
      missing(volume.at("/persistentVolumeClaim/claimName"), "PersistentVolumeClaim", manifests)
          .ifPresent(problems::add);
      missing(volume.at("/configMap/name"), "ConfigMap", manifests).ifPresent(problems::add);
    }
  }

  private static Optional<String> missing(JsonNode name, String kind, Manifests manifests) {
    return name.isMissingNode() || manifests.find(kind, name.asString()).isPresent()
        ? Optional.empty()
        : Optional.of("no " + kind + " " + name.asString());
  }
}
