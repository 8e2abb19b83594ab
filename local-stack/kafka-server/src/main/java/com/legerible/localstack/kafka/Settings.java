package com.legerible.localstack.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the command line says. */
record Settings(Path data, int port) {

  static Settings parse(String... arguments) {
    Map<String, String> values = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--") || equals < 0) {
        throw new IllegalArgumentException(argument + " is not of the form --name=value");
      }
      values.put(argument.substring(2, equals), argument.substring(equals + 1));
    }
    return new Settings(
        Path.of(required(values, "data")).toAbsolutePath(),
        Integer.parseInt(required(values, "port")));
  }

  private static String required(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + "= is missing");
    }
    return value;
  }
}
