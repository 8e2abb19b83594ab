package com.legerible.deployment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of Kubernetes, its operators and Skaffold, made strict: unknown fields fail. */
final class Schemas {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String OBJECT_META = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";
  private static final Set<String> MAPS = Set.of("properties", "definitions");

  private static @Nullable Schemas here;

  private final Path folder;
  private final ObjectNode kubernetes;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
  private final Map<String, Optional<Schema>> known = new HashMap<>();

  /** Skips the test that asks where there are none: they are no part of the checkout. */
  static synchronized Schemas required() {
    Optional<Path> folder = Checkout.schemas();
    assumeTrue(folder.isPresent(), "there are no schemas in shared/schemas beside the checkout");
    if (here == null) {
      here = new Schemas(folder.get());
    }
    return here;
  }

  private Schemas(Path folder) {
    this.folder = folder;
    this.kubernetes = (ObjectNode) read("kubernetes-1.36-definitions.json").path("definitions");
    ((ObjectNode) kubernetes.path("io.k8s.apimachinery.pkg.api.resource.Quantity"))
        .putArray("type")
        .add("string")
        .add("number");
    ((ObjectNode) kubernetes.path("io.k8s.apimachinery.pkg.util.intstr.IntOrString"))
        .putArray("type")
        .add("string")
        .add("integer");
    strict(kubernetes, false);
  }

  List<String> problems(JsonNode manifest) {
    Optional<Schema> schema = known.computeIfAbsent(identity(manifest), id -> of(manifest));
    if (schema.isEmpty()) {
      return List.of(Manifests.called(manifest) + ": no schema for " + identity(manifest));
    }
    return schema.get().validate(manifest).stream()
        .map(error -> Manifests.called(manifest) + ": " + error)
        .toList();
  }

  List<String> problemsOfSkaffold(JsonNode skaffold) {
    return registry.getSchema(read("skaffold-v4beta14.json")).validate(skaffold).stream()
        .map(error -> "skaffold.yaml: " + error)
        .toList();
  }

  private static String identity(JsonNode manifest) {
    return manifest.path("apiVersion").asString("") + " " + Manifests.kind(manifest);
  }

  private Optional<Schema> of(JsonNode manifest) {
    String[] version = manifest.path("apiVersion").asString("").split("/", 2);
    String kind = Manifests.kind(manifest);
    Path custom =
        folder.resolve(version[0] + "_" + version[version.length - 1] + "_" + kind + ".json");
    return Optional.ofNullable(Files.exists(custom) ? custom(custom) : builtIn(version, kind))
        .map(registry::getSchema);
  }

  private @Nullable ObjectNode builtIn(String[] version, String kind) {
    String group = version.length == 1 ? "" : version[0];
    String last = version[version.length - 1];
    for (var definition : kubernetes.properties()) {
      for (JsonNode of : definition.getValue().path("x-kubernetes-group-version-kind")) {
        if (of.path("group").asString("").equals(group)
            && of.path("version").asString("").equals(last)
            && of.path("kind").asString("").equals(kind)) {
          return referring(definition.getKey());
        }
      }
    }
    return null;
  }

  private ObjectNode referring(String definition) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$ref", "#/definitions/" + definition);
    schema.set("definitions", kubernetes);
    return schema;
  }

  /** A custom resource says nothing about metadata, which is the same for all. */
  private ObjectNode custom(Path file) {
    ObjectNode schema = read(file.getFileName().toString());
    strict(schema, true);
    ObjectNode properties = (ObjectNode) schema.path("properties");
    properties.putObject("apiVersion").put("type", "string");
    properties.putObject("kind").put("type", "string");
    properties.putObject("metadata").put("$ref", "#/definitions/" + OBJECT_META);
    schema.set("definitions", kubernetes);
    return schema;
  }

  /** Objects that list their properties have no others. */
  private static void strict(JsonNode node, boolean isSchema) {
    if (node instanceof ObjectNode object) {
      intOrString(object);
      if (isSchema
          && object.path("properties").isObject()
          && !object.has("additionalProperties")
          && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean(false)) {
        object.put("additionalProperties", false);
      }
    }
    for (var entry : node.properties()) {
      strict(entry.getValue(), !MAPS.contains(entry.getKey()));
    }
    if (node.isArray()) {
      node.forEach(item -> strict(item, true));
    }
  }

  private static void intOrString(ObjectNode schema) {
    if (schema.path("x-kubernetes-int-or-string").asBoolean(false)) {
      schema.putArray("type").add("string").add("number");
    }
  }

  private ObjectNode read(String name) {
    return (ObjectNode) JSON.readTree(folder.resolve(name).toFile());
  }
}
