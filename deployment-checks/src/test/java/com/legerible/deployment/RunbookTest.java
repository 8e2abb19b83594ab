package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RunbookTest {

  private static final Pattern SCALE =
      Pattern.compile("(?m)scale deployment ([a-z -]+) --replicas=(\\d+)$");

  private static final Pattern SELECTOR =
      Pattern.compile("delete kafkatopics --selector=(\\S+)=(\\S+)");

  private final Manifests production = Kustomization.render(Checkout.overlay("production"));

  @Test
  void whatARestoreScalesToNothingComesBack() {
    Map<String, List<Integer>> scaled = new HashMap<>();
    Matcher commands = SCALE.matcher(restore());
    while (commands.find()) {
      for (String name : commands.group(1).split(" ")) {
        scaled
            .computeIfAbsent(name, first -> new ArrayList<>())
            .add(Integer.valueOf(commands.group(2)));
      }
    }
    assertThat(scaled).containsOnlyKeys("backend", "cataloguer", "isbn-source");
    scaled.forEach(
        (name, replicas) -> {
          JsonNode applied = production.get("Deployment", name).at("/spec/replicas");
          List<Integer> wanted = applied.isMissingNode() ? List.of(0, least(name)) : List.of(0);
          assertThat(replicas).as(name).isEqualTo(wanted);
          assertThat(applied.asInt(1)).as(name).isPositive();
        });
  }

  /** An autoscaler leaves what stands at 0 alone. */
  private int least(String name) {
    return production.get("HorizontalPodAutoscaler", name).at("/spec/minReplicas").asInt();
  }

  @Test
  void theTopicsThatARestoreDeletesAreAllOfThem() {
    Matcher selector = SELECTOR.matcher(restore());
    assertThat(selector.find()).isTrue();
    assertThat(production.of("KafkaTopic"))
        .isNotEmpty()
        .allSatisfy(
            topic ->
                assertThat(Manifests.texts(topic.at("/metadata/labels")))
                    .containsEntry(selector.group(1), selector.group(2)));
  }

  private static String restore() {
    String runbook = Checkout.text(Checkout.root().resolve("docs/runbook.md"));
    String from = runbook.substring(runbook.indexOf("### A restore"));
    return from.substring(0, from.indexOf("\n### ", 1));
  }
}
