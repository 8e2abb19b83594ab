package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OverlaysTest {

  @ParameterizedTest
  @ValueSource(strings = {"dev", "production"})
  void whatIsDeployedTogetherFitsTogether(String overlay) {
    assertThat(Rules.problems(Kustomization.render(Checkout.overlay(overlay)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "production"})
  void everyManifestFitsItsSchema(String overlay) {
    Schemas schemas = Schemas.required();
    Manifests manifests = Kustomization.render(Checkout.overlay(overlay));
    assertThat(manifests.all().stream().flatMap(one -> schemas.problems(one).stream())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "production"})
  void theWayOutsideFitsToEveryOverlay(String overlay, @TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        "resources: [%s]%ncomponents: [%s]%n"
            .formatted(
                Checkout.overlay(overlay), Checkout.root().resolve("k8s/components/outside")));
    Manifests manifests = Kustomization.render(folder);
    assertThat(Rules.problems(manifests)).isEmpty();
    for (String asks : List.of("isbn-source", "cataloguer")) {
      JsonNode policy = manifests.get("NetworkPolicy", asks + "-outside").path("spec");
      assertThat(policy.at("/podSelector/matchLabels").findValuesAsString("app.kubernetes.io/name"))
          .containsExactly(asks);
      assertThat(policy.path("egress").findValuesAsString("port")).containsExactly("443");
    }
    Schemas schemas = Schemas.required();
    assertThat(manifests.all().stream().flatMap(one -> schemas.problems(one).stream())).isEmpty();
  }

  /** Where kubectl is at hand, it is the judge of the renderer in these tests. */
  @ParameterizedTest
  @ValueSource(strings = {"dev", "production"})
  void kubectlRendersTheSame(String overlay, @TempDir Path scratch) throws Exception {
    assumeTrue(kubectlIsThere(), "there is no kubectl on the path");
    Path output = scratch.resolve("rendered.yaml");
    Process kubectl =
        new ProcessBuilder("kubectl", "kustomize", Checkout.overlay(overlay).toString())
            .redirectOutput(output.toFile())
            .start();
    assertThat(kubectl.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(sorted(Kustomization.render(Checkout.overlay(overlay)).all()))
        .isEqualTo(sorted(Checkout.documents(output)));
  }

  private static boolean kubectlIsThere() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("kubectl", "version", "--client")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  private static List<JsonNode> sorted(List<JsonNode> manifests) {
    return manifests.stream().sorted(Comparator.comparing(Manifests::called)).toList();
  }

  @Test
  void everyManifestIsPartOfAnOverlay() {
    Path base = Checkout.root().resolve("k8s/base");
    List<String> named =
        Manifests.each(
                Checkout.documents(base.resolve("kustomization.yaml")).get(0).path("resources"))
            .map(JsonNode::stringValue)
            .toList();
    assertThat(Checkout.files(base, ".yaml").stream().map(file -> base.relativize(file).toString()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(named.stream(), Stream.of("kustomization.yaml")).toList());
  }

  @Test
  void anOverlayThatMeansMoreThanIsCheckedIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("kustomization.yaml"), "namePrefix: other-\n");
    assertThatThrownBy(() -> Kustomization.render(folder)).hasMessageContaining("namePrefix");
  }
}
