package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Breaks the manifests in ways in which people break them, and sees that each is noticed. */
class MutationsTest {

  /**
   * One way to break them.
   *
   * @param manifest kind and name
   * @param patch operations of RFC 6902 in YAML
   * @param noticed a part of what is said about it
   */
  private record Mutation(String overlay, String manifest, String patch, String noticed) {

    Manifests applied() {
      Manifests manifests = Kustomization.render(Checkout.overlay(overlay)).copy();
      String[] sought = manifest.split(" ", 2);
      JsonPatch.apply(Checkout.documents(patch).get(0), manifests.get(sought[0], sought[1]));
      return manifests;
    }

    @Override
    public String toString() {
      return overlay + ", " + manifest + ": " + patch;
    }
  }

  static Stream<Mutation> mutations() {
    return rows("mutations.yaml");
  }

  static Stream<Mutation> mutationsForSchemas() {
    return rows("mutations-for-schemas.yaml");
  }

  private static Stream<Mutation> rows(String file) {
    Path folder = Checkout.root().resolve("deployment-checks/src/test/resources");
    List<Mutation> rows = new ArrayList<>();
    for (JsonNode row : Checkout.documents(folder.resolve(file)).get(0)) {
      rows.add(
          new Mutation(
              row.path("overlay").asString(),
              row.path("manifest").asString(),
              row.path("patch").toString(),
              row.path("noticed").asString()));
    }
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void isNoticedByTheRules(Mutation mutation) {
    assertThat(Rules.problems(mutation.applied()))
        .anyMatch(problem -> problem.contains(mutation.noticed()));
  }

  @ParameterizedTest
  @MethodSource("mutationsForSchemas")
  void isNoticedByTheSchemas(Mutation mutation) {
    Schemas schemas = Schemas.required();
    assertThat(mutation.applied().all().stream().flatMap(one -> schemas.problems(one).stream()))
        .anyMatch(problem -> problem.contains(mutation.noticed()));
  }

  @Test
  void thereAreEnoughOfThem() {
    assertThat(mutations().distinct()).hasSizeGreaterThanOrEqualTo(20);
  }
}
