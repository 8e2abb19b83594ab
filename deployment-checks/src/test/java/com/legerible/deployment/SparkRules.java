package com.legerible.deployment;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Each Spark job exists, keeps its state where it finds it again, and never stays stopped. */
final class SparkRules {

  private static final Set<String> JOBS =
      new TreeSet<>(List.of("TopTenJob", "RecommendationsJob", "LakeJob"));
  private static final String PACKAGE = "com.legerible.analytics.";

  private SparkRules() {}

  static List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    Set<String> missing = new TreeSet<>(JOBS);
    manifests
        .of("SparkApplication")
        .forEach(
            job -> {
              missing.remove(main(job).replace(PACKAGE, ""));
              one(job, manifests, problems);
            });
    missing.forEach(job -> problems.add("nobody runs " + job));
    manifests.of("CronJob").forEach(job -> nightly(job, problems));
    return problems;
  }

  private static void nightly(JsonNode job, List<String> problems) {
    JsonNode arguments = job.at("/spec/jobTemplate/spec/template/spec/containers/0/args");
    String main = arguments.path(arguments.size() - 1).asString("");
    if (!isMain(main)) {
      problems.add(Manifests.called(job) + ": there is no " + main);
    }
  }

  private static boolean isMain(String name) {
    String source = "spark-analytics/src/main/java/" + name.replace('.', '/') + ".java";
    return Files.isRegularFile(Checkout.root().resolve(source));
  }

  private static String main(JsonNode job) {
    return job.at("/spec/mainClass").asString("");
  }

  private static void one(JsonNode job, Manifests manifests, List<String> problems) {
    String called = Manifests.called(job);
    if (!isMain(main(job))) {
      problems.add(called + ": there is no " + main(job));
    }
    JsonNode restart = job.at("/spec/applicationTolerations/restartConfig");
    if (!restart.path("restartPolicy").asString("").equals("Always")
        || restart.path("maxRestartAttempts").asInt(3) < Integer.MAX_VALUE
        || restart.path("restartCounterResetMillis").asInt(-1) < 0) {
      problems.add(called + " does not start again for ever");
    }
    JsonNode conf = job.at("/spec/sparkConf");
    String account =
        conf.path("spark.kubernetes.authenticate.driver.serviceAccountName").asString("");
    if (manifests.find("ServiceAccount", account).isEmpty()) {
      problems.add(called + " has no account " + account);
    }
    if (!conf.path("spark.driver.extraClassPath").equals(conf.path("spark.executor.extraClassPath"))
        || !conf.path("spark.driver.extraClassPath").asString("").contains("/app/classes")) {
      problems.add(called + " does not find its classes");
    }
    versions(job, problems);
    checkpoints(job, manifests, problems);
  }

  private static void versions(JsonNode job, List<String> problems) {
    String pom = Checkout.text(Checkout.root().resolve("pom.xml"));
    String version = job.at("/spec/runtimeVersions/sparkVersion").asString("");
    if (!pom.contains("<spark.version>" + version + "</spark.version>")) {
      problems.add(Manifests.called(job) + " runs on another Spark than it is built for");
    }
  }

  private static void checkpoints(JsonNode job, Manifests manifests, List<String> problems) {
    String told =
        manifests
            .find("ConfigMap", "spark-settings")
            .map(settings -> settings.at("/data/LEGERIBLE_CHECKPOINTS").asString(""))
            .orElse("");
    for (String role : List.of("driver", "executor")) {
      JsonNode pod = job.path("spec").path(role + "Spec").path("podTemplateSpec").path("spec");
      boolean mounted =
          Manifests.each(pod.at("/containers/0/volumeMounts"))
              .anyMatch(mount -> mount.path("mountPath").asString("").equals(told));
      if (!mounted) {
        problems.add(Manifests.called(job) + " keeps no checkpoints in its " + role);
      }
    }
  }
}
