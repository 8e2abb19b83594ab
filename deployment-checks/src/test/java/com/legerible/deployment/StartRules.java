package com.legerible.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A database with much data is not killed while it rightly takes long to start. */
final class StartRules {

  /** Seconds: Postgres replays its log after a crash, a new node of Cassandra is sent its data. */
  private static final Map<String, Integer> MAY_TAKE = Map.of("postgres", 1800, "cassandra", 3600);

  /** Of Kubernetes, where a probe says nothing. */
  private static final int USUAL_PERIOD = 10;

  private static final int USUAL_THRESHOLD = 3;

  private StartRules() {}

  static List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    if (manifests.get("ConfigMap", "backend-settings").path("data").has("LEGERIBLE_LISTEN")) {
      MAY_TAKE.forEach(
          (name, seconds) -> {
            JsonNode set = manifests.get("StatefulSet", name);
            int limit = limit(set.at("/spec/template/spec/containers/0/startupProbe"));
            if (limit < seconds) {
              problems.add(
                  "%s is killed after %d s of its start, and may need %d s"
                      .formatted(Manifests.called(set), limit, seconds));
            }
          });
    }
    return problems;
  }

  private static int limit(JsonNode probe) {
    return probe.isMissingNode()
        ? 0
        : probe.path("periodSeconds").asInt(USUAL_PERIOD)
            * probe.path("failureThreshold").asInt(USUAL_THRESHOLD);
  }
}
