package com.legerible.contracts.connections;

import java.util.Map;

/** Variables of an environment, of which an empty one counts as not set. */
record Variables(Map<String, String> environment) {

  String text(String name, String otherwise) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  String required(String name, String meaning) {
    String value = text(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("Set " + name + ": " + meaning + ".");
    }
    return value;
  }
}
