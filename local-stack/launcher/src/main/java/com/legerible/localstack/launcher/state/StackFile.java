package com.legerible.localstack.launcher.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file in which a running stack writes down what it consists of. */
public record StackFile(Path path) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** Nothing where no stack runs, or where the file is damaged: it is only a help. */
  public Optional<StackEntry> read() {
    try {
      return Optional.of(JSON.readValue(Files.readString(path), StackEntry.class));
    } catch (IOException | JacksonException unreadable) {
      return Optional.empty();
    }
  }

  /** Replaces the file at once, so that nobody reads half of it. */
  public void write(StackEntry stack) {
    try {
      Path draft = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(draft, json(stack));
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be written", e);
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be deleted", e);
    }
  }

  public static String json(Object value) {
    return JSON.writeValueAsString(value);
  }
}
