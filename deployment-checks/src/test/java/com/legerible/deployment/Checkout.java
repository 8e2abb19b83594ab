package com.legerible.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of this checkout, found from the working directory upwards. */
final class Checkout {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern BETWEEN_DOCUMENTS = Pattern.compile("(?m)^---\\s*$");

  private Checkout() {}

  static Path root() {
    return above(Path.of("skaffold.yaml"))
        .orElseThrow(() -> new IllegalStateException("not inside a checkout of Legerible"));
  }

  static Path overlay(String name) {
    return root().resolve("k8s/overlays").resolve(name);
  }

  /** The JSON schemas lie beside the checkout where somebody put them; they are not part of it. */
  static Optional<Path> schemas() {
    return above(Path.of("shared/schemas")).map(folder -> folder.resolve("shared/schemas"));
  }

  private static Optional<Path> above(Path sought) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(sought))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every document of a YAML file. */
  static List<JsonNode> documents(Path file) {
    return documents(text(file));
  }

  static List<JsonNode> documents(String text) {
    return BETWEEN_DOCUMENTS
        .splitAsStream(text)
        .map(YAML::readTree)
        .filter(document -> !document.isMissingNode() && !document.isNull())
        .toList();
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
