package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MonitoringTest {

  private static final Path FOLDER = Checkout.root().resolve("k8s/monitoring");
  private static final Pattern OURS = Pattern.compile("legerible_[a-z_]+");
  private static final Pattern METER = Pattern.compile("\"(legerible(?:\\.[a-z]+)+)\"");

  private final List<JsonNode> alerts =
      Checkout.documents(FOLDER.resolve("alerts.yaml")).get(0).findValues("rules").stream()
          .flatMap(Manifests::each)
          .toList();

  @Test
  void theyAskOnlyForMetersThatTheBackendHas() {
    Set<String> meters = new HashSet<>();
    Path sources = Checkout.root().resolve("backend-service/src/main/java");
    for (Path file : Checkout.files(sources, ".java")) {
      METER
          .matcher(Checkout.text(file))
          .results()
          .map(found -> found.group(1).replace('.', '_'))
          .forEach(
              name -> {
                meters.add(name);
                meters.add(name + "_total");
              });
    }
    assertThat(OURS.matcher(queries()).results().map(found -> found.group()).toList())
        .isNotEmpty()
        .allMatch(meters::contains);
  }

  private String queries() {
    List<String> queries = new ArrayList<>(alerts.stream().map(a -> text(a, "expr")).toList());
    queries.addAll(
        Checkout.documents(FOLDER.resolve("dashboard.json")).get(0).findValuesAsString("expr"));
    return String.join("\n", queries);
  }

  @Test
  void everyQueryClosesWhatItOpens() {
    for (String query : queries().split("\n")) {
      for (String pair : List.of("()", "{}", "[]")) {
        assertThat(count(query, pair.charAt(0))).as(query).isEqualTo(count(query, pair.charAt(1)));
      }
    }
  }

  private static long count(String text, char sought) {
    return text.chars().filter(letter -> letter == sought).count();
  }

  @Test
  void everyAlertSaysHowUrgentItIsAndWhatItMeans() {
    assertThat(alerts).hasSizeGreaterThan(10);
    for (JsonNode alert : alerts) {
      assertThat(alert.at("/labels/severity").asString("")).isIn("page", "ticket");
      assertThat(alert.at("/annotations/summary").asString("")).isNotBlank();
    }
  }

  @Test
  void theRunbookKnowsEveryAlertAndNoOther() {
    String runbook = Checkout.text(Checkout.root().resolve("docs/runbook.md"));
    Set<String> known =
        Pattern.compile("(?m)^#### (\\w+)$")
            .matcher(runbook)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(known)
        .containsExactlyInAnyOrderElementsOf(alerts.stream().map(a -> text(a, "alert")).toList());
  }

  @Test
  void noTwoPanelsOfTheDashboardOverlap() {
    Set<String> cells = new HashSet<>();
    for (JsonNode panel :
        Checkout.documents(FOLDER.resolve("dashboard.json")).get(0).path("panels")) {
      JsonNode place = panel.path("gridPos");
      for (int x = place.path("x").asInt(); x < end(place, "x", "w"); x++) {
        for (int y = place.path("y").asInt(); y < end(place, "y", "h"); y++) {
          assertThat(cells.add(x + "," + y)).as(text(panel, "title")).isTrue();
        }
      }
      assertThat(end(place, "x", "w")).isLessThanOrEqualTo(24);
    }
  }

  private static int end(JsonNode place, String from, String length) {
    return place.path(from).asInt() + place.path(length).asInt();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
