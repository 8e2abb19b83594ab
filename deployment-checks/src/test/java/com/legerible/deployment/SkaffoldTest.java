package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SkaffoldTest {

  private final JsonNode skaffold =
      Checkout.documents(Checkout.root().resolve("skaffold.yaml")).get(0);

  @Test
  void itFitsItsSchema() {
    assertThat(Schemas.required().problemsOfSkaffold(skaffold)).isEmpty();
  }

  @Test
  void itBuildsExactlyTheImagesThatRun() {
    assertThat(skaffold.at("/build/artifacts").findValuesAsString("image"))
        .containsExactlyInAnyOrderElementsOf(ImageRules.built());
  }

  @Test
  void everyImageComesFromTheModuleThatNamesIt() {
    for (JsonNode artifact : skaffold.at("/build/artifacts")) {
      String module = artifact.at("/jib/project").stringValue().substring(1);
      assertThat(Checkout.text(Checkout.root().resolve(module + "/pom.xml")))
          .contains("<artifactId>" + module + "</artifactId>")
          .contains("<image.name>" + artifact.path("image").stringValue() + "</image.name>");
    }
  }

  /** Skaffold looks for the plugin in the root of what it builds. */
  @Test
  void theRootKnowsJib() {
    assertThat(Checkout.text(Checkout.root().resolve("pom.xml"))).contains("jib-maven-plugin");
  }

  @Test
  void itDeploysOverlaysAndReadsFilesThatExist() {
    List<String> paths =
        skaffold.findValues("paths").stream()
            .flatMap(Manifests::each)
            .map(JsonNode::stringValue)
            .toList();
    assertThat(paths).contains("k8s/overlays/dev", "k8s/overlays/production");
    assertThat(paths).allMatch(path -> Files.isDirectory(Checkout.root().resolve(path)));
    assertThat(
            skaffold.findValues("valuesFiles").stream()
                .flatMap(Manifests::each)
                .map(JsonNode::stringValue))
        .isNotEmpty()
        .allMatch(path -> Files.isRegularFile(Checkout.root().resolve(path)));
  }

  @Test
  void itForwardsPortsThatServicesHave() {
    Manifests dev = Kustomization.render(Checkout.overlay("dev"));
    for (JsonNode forward : skaffold.path("portForward")) {
      JsonNode service = dev.get("Service", forward.path("resourceName").stringValue());
      assertThat(service.at("/spec/ports").findValuesAsString("port"))
          .contains(forward.path("port").asString());
    }
  }

  /** Otherwise the jobs would go on with an image that is not the one just built. */
  @Test
  void itReplacesTheImageOfTheSparkJobs() {
    assertThat(skaffold.at("/resourceSelector/allow/0/groupKind").stringValue())
        .isEqualTo("SparkApplication.spark.apache.org");
    assertThat(skaffold.at("/resourceSelector/allow/0/image").toString())
        .contains(ImageRules.SPARK_IMAGE);
  }
}
