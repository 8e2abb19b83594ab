package com.legerible.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the command line says.
 *
 * @param data keeps the databases
 * @param binaries where the programs are unpacked to
 * @param password of the role that the backend uses
 */
record Settings(Path data, Path binaries, int port, String password) {

  static Settings parse(String... arguments) throws IOException {
    Map<String, String> values = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--") || equals < 0) {
        throw new IllegalArgumentException(argument + " is not of the form --name=value");
      }
      values.put(argument.substring(2, equals), argument.substring(equals + 1));
    }
    Path data = Path.of(required(values, "data")).toAbsolutePath();
    Path passwordFile = Path.of(required(values, "password-file"));
    return new Settings(
        data,
        Path.of(values.getOrDefault("binaries", data.resolve("binaries").toString())),
        Integer.parseInt(required(values, "port")),
        Files.readString(passwordFile).strip());
  }

  private static String required(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + "= is missing");
    }
    return value;
  }
}
