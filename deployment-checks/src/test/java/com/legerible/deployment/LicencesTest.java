package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everything that is shipped may be: by its licence, or for a reason that licences.yaml gives. */
class LicencesTest {

  private static final Path FILE = Path.of("deployment-checks/src/test/resources/licences.yaml");
  private static final JsonNode RULES = Checkout.documents(Checkout.root().resolve(FILE)).get(0);
  private static final Set<String> FINE = texts(RULES.path("fine"));

  /** What a library says of itself; of several licences it may mean one or all. */
  private record Library(String name, Set<String> licences) {

    static Library of(JsonNode component) {
      return new Library(
          component.path("group").asString("") + ":" + component.path("name").asString(""),
          Manifests.each(component.path("licenses"))
              .map(Library::licence)
              .collect(Collectors.toSet()));
    }

    private static String licence(JsonNode said) {
      JsonNode licence = said.path("license");
      return Stream.of(licence.path("id"), licence.path("name"), said.path("expression"))
          .map(text -> text.asString(""))
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse("");
    }

    boolean mayBeShipped() {
      boolean fine = !licences.isEmpty() && FINE.containsAll(licences);
      return fine || exceptions().anyMatch(this::isMeantBy);
    }

    boolean isMeantBy(JsonNode exception) {
      Set<String> allowed = new HashSet<>(FINE);
      allowed.addAll(texts(exception.path("licences")));
      return name.matches(exception.path("library").asString("")) && allowed.containsAll(licences);
    }
  }

  @Test
  void everythingThatIsShippedMayBe() {
    assertThat(shipped()).allMatch(Library::mayBeShipped);
  }

  @Test
  void everyExceptionIsNeededAndSaysWhy() {
    Set<Library> shipped = shipped();
    assertThat(exceptions())
        .allMatch(exception -> !exception.path("because").asString("").isBlank())
        .allMatch(exception -> shipped.stream().anyMatch(one -> one.isMeantBy(exception)));
  }

  @Test
  void whatMayNotBeShippedIsNoticed() {
    assertThat(new Library("org.example:free", Set.of("Apache-2.0", "MIT")))
        .matches(Library::mayBeShipped);
    assertThat(
            List.of(
                new Library("org.example:viral", Set.of("GPL-3.0-only")),
                new Library("org.example:both", Set.of("Apache-2.0", "GPL-3.0-only")),
                new Library("org.example:silent", Set.of()),
                new Library("org.openjfx:javafx-base", Set.of("AGPL-3.0-only"))))
        .noneMatch(Library::mayBeShipped);
  }

  /** From the lists of all modules; there are none unless somebody asks Maven for them. */
  private static Set<Library> shipped() {
    Set<Library> all =
        Checkout.files(Checkout.root(), "target/bom.json").stream()
            .flatMap(bom -> Manifests.each(Checkout.documents(bom).get(0).path("components")))
            .filter(component -> !component.path("group").asString("").equals("com.legerible"))
            .map(Library::of)
            .collect(Collectors.toSet());
    assumeFalse(all.isEmpty(), "nobody has listed what is shipped: mvn verify -Psbom");
    return all;
  }

  private static Stream<JsonNode> exceptions() {
    return Manifests.each(RULES.path("exceptions"));
  }

  private static Set<String> texts(JsonNode list) {
    return Manifests.each(list).map(JsonNode::asString).collect(Collectors.toSet());
  }
}
