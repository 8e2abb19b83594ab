package com.legerible.streaming.providers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers in a file until when a provider is left alone, so that a restart does not ask it. */
public final class RecessFile implements Recess {

  private static final Logger LOG = LoggerFactory.getLogger(RecessFile.class);

  private final Path file;
  private final Clock clock;

  public RecessFile(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  @Override
  public Duration left() {
    try {
      Instant end = Instant.parse(Files.exists(file) ? Files.readString(file).strip() : "");
      Duration left = Duration.between(clock.instant(), end);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (IOException | DateTimeParseException nothingToRead) {
      return Duration.ZERO;
    }
  }

  @Override
  public void begin(Duration length) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      // Several processes may have found out at the same moment.
      Path written = Files.createTempFile(folder, file.getFileName().toString(), ".new");
      Files.writeString(written, clock.instant().plus(length).toString(), StandardCharsets.UTF_8);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{} cannot be written; a restart will ask too early: {}", file, e.toString());
    }
  }
}
