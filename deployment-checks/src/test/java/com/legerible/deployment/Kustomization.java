package com.legerible.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Renders the part of Kustomize that the overlays use: resources, components that have nothing but
 * resources, and JSON patches with a target. Anything else is refused, so that an overlay never
 * means more than what is checked here.
 */
final class Kustomization {

  private static final Set<String> KNOWN =
      Set.of("apiVersion", "kind", "resources", "components", "patches");
  private static final Set<String> KNOWN_TARGET = Set.of("kind", "name");

  private Kustomization() {}

  static Manifests render(Path folder) {
    JsonNode kustomization = Checkout.documents(folder.resolve("kustomization.yaml")).get(0);
    refuseUnknown(folder, kustomization, KNOWN);
    List<JsonNode> rendered = new ArrayList<>();
    for (JsonNode resource : kustomization.path("resources")) {
      Path path = folder.resolve(resource.stringValue()).normalize();
      rendered.addAll(Files.isDirectory(path) ? render(path).all() : Checkout.documents(path));
    }
    for (JsonNode component : kustomization.path("components")) {
      rendered.addAll(render(folder.resolve(component.stringValue()).normalize()).all());
    }
    for (JsonNode patch : kustomization.path("patches")) {
      apply(folder, patch, rendered);
    }
    return new Manifests(rendered);
  }

  private static void apply(Path folder, JsonNode patch, List<JsonNode> rendered) {
    refuseUnknown(folder, patch, Set.of("path", "target"));
    refuseUnknown(folder, patch.path("target"), KNOWN_TARGET);
    JsonNode operations = Checkout.documents(folder.resolve(text(patch, "path"))).get(0);
    List<JsonNode> targets =
        rendered.stream().filter(manifest -> matches(patch.path("target"), manifest)).toList();
    if (targets.isEmpty()) {
      throw new IllegalArgumentException(folder + ": nothing to patch for " + patch);
    }
    targets.forEach(manifest -> JsonPatch.apply(operations, manifest));
  }

  /** Kustomize takes the names of a target as anchored regular expressions. */
  private static boolean matches(JsonNode target, JsonNode manifest) {
    return text(target, "kind").equals(text(manifest, "kind"))
        && (!target.has("name")
            || Pattern.matches(text(target, "name"), text(manifest.path("metadata"), "name")));
  }

  private static void refuseUnknown(Path folder, JsonNode node, Set<String> known) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(folder + ": this renderer does not know " + name);
      }
    }
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
