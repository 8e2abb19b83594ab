package com.legerible.deployment;

import java.util.List;
import java.util.function.Function;

/** Everything that must hold of what is deployed together; needs no schema. */
final class Rules {

  private static final List<Function<Manifests, List<String>>> ALL =
      List.of(
          LabelRules::problems,
          PortRules::problems,
          SettingRules::problems,
          SecretRules::problems,
          ImageRules::problems,
          PodRules::problems,
          ImportRules::problems,
          StartRules::problems,
          NetworkRules::problems,
          TopicRules::problems,
          SparkRules::problems,
          DoorRules::problems);

  private Rules() {}

  static List<String> problems(Manifests manifests) {
    return ALL.stream().flatMap(rule -> rule.apply(manifests).stream()).toList();
  }
}
