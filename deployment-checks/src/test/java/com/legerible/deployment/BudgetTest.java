package com.legerible.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BudgetTest {

  private static final long CORES = 4_000;
  private static final long MEMORY = 12_000_000_000L;

  /** What a pod asks for. */
  private record Wish(long millicores, long mebibytes) {

    Wish plus(Wish other) {
      return new Wish(millicores + other.millicores, mebibytes + other.mebibytes);
    }

    Wish times(int replicas) {
      return new Wish(millicores * replicas, mebibytes * replicas);
    }
  }

  @Test
  void aLaptopWithFourCoresAndTwelveGigabytesHoldsTheDevOverlayWithItsOperators() {
    Wish all = wishes().values().stream().reduce(new Wish(0, 0), Wish::plus);
    assertThat(all.millicores()).isLessThanOrEqualTo(CORES);
    assertThat(all.mebibytes() << 20).isLessThanOrEqualTo(MEMORY);
  }

  @Test
  void theTableInTheReadmeIsTrue() {
    assertThat(Checkout.text(Checkout.root().resolve("k8s/README.md"))).contains(table());
  }

  private static String table() {
    Map<String, Wish> wishes = wishes();
    Wish all = wishes.values().stream().reduce(new Wish(0, 0), Wish::plus);
    return "| pods | CPU | memory |\n|---|---|---|\n"
        + wishes.entrySet().stream()
            .map(wish -> row(wish.getKey(), wish.getValue()))
            .collect(Collectors.joining())
        + row("**all**", all);
  }

  private static String row(String name, Wish wish) {
    return "| %s | %dm | %dMi |%n".formatted(name, wish.millicores(), wish.mebibytes());
  }

  private static Map<String, Wish> wishes() {
    Map<String, Wish> wishes = new LinkedHashMap<>();
    Manifests dev = Kustomization.render(Checkout.overlay("dev"));
    dev.all().stream()
        .sorted(Comparator.comparing(Manifests::name))
        .forEach(manifest -> add(manifest, wishes));
    wishes.put("operator of Kafka", operator("strimzi-values.yaml", "/resources/requests"));
    wishes.put(
        "operator of Spark",
        operator(
            "spark-operator-values.yaml",
            "/operatorDeployment/operatorPod/operatorContainer/resources/requests"));
    return wishes;
  }

  private static void add(JsonNode manifest, Map<String, Wish> wishes) {
    switch (Manifests.kind(manifest)) {
      case "Deployment", "StatefulSet" -> {
        JsonNode first = manifest.at("/spec/template/spec/containers/0/resources/requests");
        int replicas = manifest.at("/spec/replicas").asInt();
        wishes.put(Manifests.name(manifest), wish(first).times(replicas));
      }
      case "CronJob" ->
          wishes.put(
              Manifests.name(manifest) + ", at night",
              wish(
                  manifest.at(
                      "/spec/jobTemplate/spec/template/spec/containers/0/resources/requests")));
      case "KafkaNodePool" -> wishes.put("kafka", wish(manifest.at("/spec/resources/requests")));
      case "Kafka" ->
          wishes.put(
              "kafka's topic operator",
              wish(manifest.at("/spec/entityOperator/topicOperator/resources/requests")));
      case "SparkApplication" -> wishes.put("spark " + Manifests.name(manifest), spark(manifest));
      default -> {
        // Asks for nothing.
      }
    }
  }

  private static Wish wish(JsonNode requests) {
    return new Wish(
        Quantities.millicores(requests.path("cpu")),
        Quantities.bytes(requests.path("memory")) >> 20);
  }

  private static Wish spark(JsonNode application) {
    JsonNode conf = application.at("/spec/sparkConf");
    int executors = Integer.parseInt(conf.path("spark.executor.instances").stringValue());
    return sparkPod(conf, "driver").plus(sparkPod(conf, "executor").times(executors));
  }

  private static Wish sparkPod(JsonNode conf, String role) {
    long memory =
        Quantities.bytes(conf.path("spark." + role + ".memory"))
            + Quantities.bytes(conf.path("spark." + role + ".memoryOverhead"));
    return new Wish(
        Quantities.millicores(conf.path("spark.kubernetes." + role + ".request.cores")),
        memory >> 20);
  }

  private static Wish operator(String file, String path) {
    List<JsonNode> values =
        Checkout.documents(Checkout.root().resolve("k8s/operators").resolve(file));
    return wish(values.get(0).at(path));
  }
}
