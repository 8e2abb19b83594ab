package com.legerible.localstack.launcher.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.json.JsonMapper;

/** The file by which a replay is asked for, and by which a stack goes on with it after a crash. */
public record ReplayFile(Path path) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The first generation where nothing was ever replayed. */
  public ReplayState read() {
    try {
      return JSON.readValue(Files.readString(path), ReplayState.class);
    } catch (NoSuchFileException none) {
      return ReplayState.FIRST;
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  /** Replaces the file at once, so that nobody reads half of it. */
  public void write(ReplayState state) {
    try {
      Path draft = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(draft, JSON.writeValueAsString(state));
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be written", e);
    }
  }
}
