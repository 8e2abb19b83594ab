package com.legerible.localstack.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a server is told on its command line, as {@code --name=value}. */
public final class Arguments {

  private final Map<String, String> values;

  private Arguments(Map<String, String> values) {
    this.values = values;
  }

  public static Arguments parse(String... arguments) {
    Map<String, String> values = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--") || equals < 0) {
        throw new IllegalArgumentException(argument + " is not of the form --name=value");
      }
      values.put(argument.substring(2, equals), argument.substring(equals + 1));
    }
    return new Arguments(values);
  }

  public Path path(String name) {
    return Path.of(required(name)).toAbsolutePath();
  }

  public Optional<Path> pathIfGiven(String name) {
    return Optional.ofNullable(values.get(name)).map(Path::of);
  }

  public int number(String name) {
    return Integer.parseInt(required(name));
  }

  private String required(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + "= is missing");
    }
    return value;
  }
}
