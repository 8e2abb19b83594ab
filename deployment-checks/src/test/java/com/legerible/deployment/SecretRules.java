package com.legerible.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every secret that a pod asks for is made: by the script, or by the operator of Kafka. */
final class SecretRules {

  private static final Pattern KEY = Pattern.compile("\\$folder/(?:[a-z]+/)?([a-z-]+)\"");
  private static final Pattern FILE = Pattern.compile("/certificates/[a-z0-9/.-]+");
  private static final Pattern NAME = Pattern.compile("create secret [a-z]+ ([a-z-]+)");

  private SecretRules() {}

  static List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    for (Manifests.Pod pod : manifests.pods()) {
      for (JsonNode volume : pod.spec().path("volumes")) {
        String name = volume.at("/secret/secretName").asString("");
        if (!name.isEmpty() && !made(NAME).contains(name) && !ofKafka(manifests).contains(name)) {
          problems.add(pod.called() + ": nobody makes the secret " + name);
        }
      }
      pod.containers().forEach(container -> files(pod, container, manifests, problems));
    }
    encrypted(manifests, problems);
    return problems;
  }

  /** A certificate that is named to a container lies where it says. */
  private static void files(
      Manifests.Pod pod, JsonNode container, Manifests manifests, List<String> problems) {
    List<String> folders = container.findValuesAsString("mountPath");
    StringBuilder said = new StringBuilder(container.path("args") + " " + container.path("env"));
    for (JsonNode from : container.path("envFrom")) {
      manifests
          .find("ConfigMap", from.at("/configMapRef/name").asString(""))
          .ifPresent(settings -> said.append(settings.path("data")));
    }
    FILE.matcher(said)
        .results()
        .map(found -> found.group())
        .filter(file -> folders.stream().noneMatch(folder -> file.startsWith(folder + "/")))
        .distinct()
        .forEach(file -> problems.add(pod.called() + " has no file " + file));
  }

  static boolean isMade(String name, String key, Manifests manifests) {
    return made(NAME).contains(name)
        ? made(KEY).contains(key)
        : ofKafka(manifests).contains(name) && key.equals("password");
  }

  private static Set<String> made(Pattern what) {
    return what.matcher(Checkout.text(Checkout.root().resolve("k8s/secrets.sh")))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** One with its certificate for each cluster, one with a password for each user. */
  private static Set<String> ofKafka(Manifests manifests) {
    Set<String> secrets =
        manifests
            .of("Kafka")
            .map(cluster -> Manifests.name(cluster) + "-cluster-ca-cert")
            .collect(Collectors.toSet());
    manifests
        .of("Kafka")
        .map(cluster -> cluster.at("/spec/entityOperator/userOperator/secretPrefix"))
        .forEach(
            prefix ->
                manifests
                    .of("KafkaUser")
                    .forEach(user -> secrets.add(prefix.asString("") + Manifests.name(user))));
    return secrets;
  }

  /** Where others come from outside, no way within the cluster is open either. */
  private static void encrypted(Manifests manifests, List<String> problems) {
    JsonNode backend = manifests.get("ConfigMap", "backend-settings").path("data");
    if (!backend.has("LEGERIBLE_LISTEN")) {
      return;
    }
    for (String settings : List.of("backend-settings", "streaming-settings", "spark-settings")) {
      if (!manifests
          .get("ConfigMap", settings)
          .at("/data/LEGERIBLE_KAFKA_SECURITY")
          .asString("")
          .equals("SASL_SSL")) {
        problems.add(settings + " lead to Kafka in the open");
      }
    }
    if (!backend
        .path("LEGERIBLE_POSTGRES_URL")
        .asString("")
        .contains("?sslmode=verify-full&sslrootcert=/")) {
      problems.add("the backend does not know whether its Postgres is the right one");
    }
    for (String settings : List.of("backend-settings", "spark-settings")) {
      JsonNode data = manifests.get("ConfigMap", settings).path("data");
      if (!data.has("LEGERIBLE_CASSANDRA_CA") || !data.has("LEGERIBLE_CASSANDRA_USER")) {
        problems.add(settings + " lead to Cassandra in the open");
      }
    }
    if (!backend.has("LEGERIBLE_MEMCACHED_CA")) {
      problems.add("backend-settings lead to Memcached in the open");
    }
    if (!manifests.get("Deployment", "memcached").toString().contains("\"--enable-ssl\"")) {
      problems.add("Memcached answers in the open");
    }
    manifests
        .of("SparkApplication")
        .filter(job -> !isTrue(job, "spark.authenticate", "spark.network.crypto.enabled"))
        .forEach(
            job -> problems.add(Manifests.called(job) + " speaks to its executors in the open"));
    String cassandra = manifests.get("StatefulSet", "cassandra").toString();
    if (!cassandra.contains("server_encryption_options.internode_encryption=all")
        || !cassandra.contains("server_encryption_options.require_client_auth=true")) {
      problems.add("Cassandra's nodes speak to each other in the open");
    }
  }

  private static boolean isTrue(JsonNode job, String... settings) {
    return Stream.of(settings)
        .allMatch(
            name -> job.path("spec").path("sparkConf").path(name).asString("").equals("true"));
  }
}
