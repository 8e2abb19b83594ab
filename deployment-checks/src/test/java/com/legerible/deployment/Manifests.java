package com.legerible.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What is deployed together. */
record Manifests(List<JsonNode> all) {

  /** A deep copy, to be changed. */
  Manifests copy() {
    return new Manifests(all.stream().map(JsonNode::deepCopy).toList());
  }

  Stream<JsonNode> of(String kind) {
    return all.stream().filter(manifest -> kind(manifest).equals(kind));
  }

  Optional<JsonNode> find(String kind, String name) {
    return of(kind).filter(manifest -> name(manifest).equals(name)).findFirst();
  }

  JsonNode get(String kind, String name) {
    return find(kind, name)
        .orElseThrow(() -> new IllegalArgumentException("no " + kind + " " + name));
  }

  /** Every pod that these manifests lead to, those of Spark included. */
  List<Pod> pods() {
    List<Pod> pods = new ArrayList<>();
    for (JsonNode manifest : all) {
      switch (kind(manifest)) {
        case "Deployment", "StatefulSet" ->
            pods.add(new Pod(called(manifest), manifest, manifest.at("/spec/template")));
        case "CronJob" ->
            pods.add(
                new Pod(
                    called(manifest), manifest, manifest.at("/spec/jobTemplate/spec/template")));
        case "SparkApplication" -> {
          pods.add(spark(manifest, "driver"));
          pods.add(spark(manifest, "executor"));
        }
        default -> {
          // Leads to no pod of ours.
        }
      }
    }
    return pods;
  }

  private static Pod spark(JsonNode application, String role) {
    JsonNode template = application.path("spec").path(role + "Spec").path("podTemplateSpec");
    return new Pod(called(application) + " " + role, application, template);
  }

  static String kind(JsonNode manifest) {
    return manifest.path("kind").asString("");
  }

  static String name(JsonNode manifest) {
    return manifest.at("/metadata/name").asString("");
  }

  static String called(JsonNode manifest) {
    return kind(manifest) + " " + name(manifest);
  }

  static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new TreeMap<>();
    node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return texts;
  }

  static Stream<JsonNode> each(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  /**
   * A pod template.
   *
   * @param owner the manifest that it stands in
   */
  record Pod(String called, JsonNode owner, JsonNode template) {

    Map<String, String> labels() {
      return texts(template.at("/metadata/labels"));
    }

    JsonNode spec() {
      return template.path("spec");
    }

    Stream<JsonNode> containers() {
      return Stream.concat(each(spec().path("initContainers")), each(spec().path("containers")));
    }
  }
}
