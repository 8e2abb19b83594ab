package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Writes the application part of the dev overlay to target/application-part.yaml, which the script
 * k8s/podman/try.sh starts; it is the same text that a cluster would get.
 */
class ApplicationPartTest {

  private static final Set<String> DEPLOYMENTS = Set.of("backend", "isbn-source", "cataloguer");
  private static final Set<String> SETTINGS =
      Set.of("backend-settings", "streaming-settings", "spark-settings");

  @Test
  void theApplicationPartOfDevIsWrittenDown() throws IOException {
    Manifests dev = Kustomization.render(Checkout.overlay("dev")).copy();
    List<JsonNode> part = new ArrayList<>();
    dev.of("ConfigMap").filter(map -> SETTINGS.contains(Manifests.name(map))).forEach(part::add);
    dev.of("Deployment")
        .filter(one -> DEPLOYMENTS.contains(Manifests.name(one)))
        .forEach(part::add);
    part.add(spark(dev));
    part.forEach(ApplicationPartTest::suitPodman);
    assertThat(part).hasSize(SETTINGS.size() + DEPLOYMENTS.size() + 1);

    Path file = Checkout.root().resolve("deployment-checks/target/application-part.yaml");
    Files.createDirectories(file.getParent());
    YAMLMapper yaml = new YAMLMapper();
    Files.writeString(file, String.join("", part.stream().map(yaml::writeValueAsString).toList()));
    assertThat(Checkout.documents(file)).isEqualTo(part);
  }

  /** On the network of the host podman maps no ports; volumes of one name would be one volume. */
  private static void suitPodman(JsonNode one) {
    JsonNode pod = one.at("/spec/template/spec");
    if (pod.at("/containers/0") instanceof ObjectNode container) {
      container.remove("ports");
      for (String volumes : List.of("/volumes", "/containers/0/volumeMounts")) {
        Manifests.each(pod.at(volumes))
            .map(ObjectNode.class::cast)
            .forEach(
                volume ->
                    volume.put("name", Manifests.name(one) + "-" + volume.path("name").asString()));
      }
    }
  }

  /** Without Spark's operator: all jobs in one process, with the pod of one of the drivers. */
  private static JsonNode spark(Manifests dev) {
    ObjectNode deployment = (ObjectNode) dev.get("Deployment", "isbn-source").deepCopy();
    ObjectNode spec = (ObjectNode) deployment.at("/spec/template/spec");
    JsonNode driver =
        dev.get("SparkApplication", "top-ten").at("/spec/driverSpec/podTemplateSpec/spec");
    ((ObjectNode) deployment.path("metadata")).put("name", "spark");
    spec.set("containers", driver.path("containers").deepCopy());
    ObjectNode container = (ObjectNode) spec.at("/containers/0");
    container.put("name", "spark");
    container.put("image", "legerible-spark");
    container
        .putArray("command")
        .add("java")
        .add("-Xmx1g")
        .add("@/app/resources/META-INF/jvm-flags")
        .add("-Djava.io.tmpdir=/tmp")
        .add("-cp")
        .add("/app/resources:/app/classes:/app/libs/*")
        .add("com.legerible.analytics.AllJobs");
    // The name of the pod, which Spark would look up, is known to nobody on the host's network.
    container.putArray("env").addObject().put("name", "SPARK_LOCAL_IP").put("value", "127.0.0.1");
    spec.set("securityContext", driver.path("securityContext").deepCopy());
    spec.set("volumes", driver.path("volumes").deepCopy());
    ObjectNode checkpoints = (ObjectNode) spec.at("/volumes/0");
    checkpoints.remove("persistentVolumeClaim");
    checkpoints.putObject("emptyDir");
    return deployment;
  }
}
