package com.legerible.deployment;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Files that wait to be imported never fill their volume, which would end the whole pod. */
final class ImportRules {

  private static final Pattern MEGABYTES = Pattern.compile("[0-9]+MB");

  private ImportRules() {}

  static List<String> problems(Manifests manifests) {
    JsonNode pod = manifests.get("Deployment", "backend").at("/spec/template/spec");
    JsonNode container = pod.at("/containers/0");
    String folder = variable(container, "LEGERIBLE_IMPORTS");
    String volume = found(container.path("volumeMounts"), "mountPath", folder, "name");
    JsonNode limit =
        pod.path("volumes")
            .valueStream()
            .filter(one -> one.path("name").asString("").equals(volume))
            .map(one -> one.at("/emptyDir/sizeLimit"))
            .findFirst()
            .orElse(null);
    String room = variable(container, "LEGERIBLE_IMPORT_ROOM");
    if (limit == null || limit.isMissingNode() || !MEGABYTES.matcher(room).matches()) {
      return List.of("Deployment backend has no bounded volume of its own for imports");
    }
    long bytes = Long.parseLong(room.replace("MB", "")) << 20;
    return bytes < Quantities.bytes(limit)
        ? List.of()
        : List.of("Deployment backend takes more imports than their volume holds: " + room);
  }

  private static String variable(JsonNode container, String name) {
    return found(container.path("env"), "name", name, "value");
  }

  private static String found(JsonNode list, String key, String value, String wanted) {
    return list.valueStream()
        .filter(one -> one.path(key).asString("").equals(value))
        .map(one -> one.path(wanted).asString(""))
        .findFirst()
        .orElse("");
  }
}
