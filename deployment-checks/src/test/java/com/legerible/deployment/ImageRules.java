package com.legerible.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every image is one that the build makes, or an official one with an exact tag. */
final class ImageRules {

  static final String SPARK_IMAGE = "/spec/sparkConf/spark.kubernetes.container.image";

  private static final Pattern OFFICIAL = Pattern.compile("[a-z]+:\\d+\\.\\d+(\\.\\d+)?(-[a-z]+)?");
  private static final Pattern TARGET = Pattern.compile("<image\\.name>([a-z-]+)</image\\.name>");
  private static final List<String> MODULES =
      List.of("backend-service", "streaming", "spark-analytics");

  private ImageRules() {}

  static List<String> problems(Manifests manifests) {
    Set<String> built = built();
    List<String> problems = new ArrayList<>();
    for (String image : used(manifests)) {
      if (!built.contains(image) && !OFFICIAL.matcher(image).matches()) {
        problems.add("nobody builds the image " + image + ", and it is no exact official one");
      }
    }
    built.stream()
        .filter(image -> !used(manifests).contains(image))
        .forEach(image -> problems.add("the image " + image + " is built, but runs nowhere"));
    return problems;
  }

  static Set<String> used(Manifests manifests) {
    Set<String> images = new TreeSet<>();
    for (Manifests.Pod pod : manifests.pods()) {
      if (Manifests.kind(pod.owner()).equals("SparkApplication")) {
        images.add(pod.owner().at(SPARK_IMAGE).asString("none"));
      } else {
        pod.containers().forEach(container -> images.add(container.path("image").asString("")));
      }
    }
    return images;
  }

  /** The images that Jib makes, as the modules' poms name them. */
  static Set<String> built() {
    Set<String> images = new TreeSet<>();
    for (String module : MODULES) {
      Matcher target = TARGET.matcher(Checkout.text(Checkout.root().resolve(module + "/pom.xml")));
      if (target.find()) {
        images.add(target.group(1));
      }
    }
    return images;
  }
}
