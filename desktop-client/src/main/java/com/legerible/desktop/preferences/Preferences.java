package com.legerible.desktop.preferences;

import com.legerible.desktop.background.Background;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person chose, in a file of their own; a file that cannot be read or written is no
 * obstacle.
 */
public final class Preferences {
  private static final Logger log = LoggerFactory.getLogger(Preferences.class);

  private final Path file;
  private final Background background;
  private final Properties values = new Properties();

  public Preferences(Path folder, Background background) {
    this.file = folder.resolve("desktop.properties");
    this.background = background;
    read();
  }

  private void read() {
    if (!Files.isReadable(file)) {
      return;
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      log.warn("The preferences in {} cannot be read; defaults apply. {}", file, e.toString());
    }
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.getProperty(name));
  }

  public boolean is(String name) {
    return get(name).map(Boolean::parseBoolean).orElse(false);
  }

  public double number(String name, double otherwise) {
    try {
      return get(name).map(Double::parseDouble).orElse(otherwise);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Remembers a choice. */
  public void set(String name, Object value) {
    String text = value.toString();
    if (!text.equals(values.setProperty(name, text))) {
      background.aside(this::write);
    }
  }

  /** Writes what is newest by now: work aside is done in any order. */
  private synchronized void write() {
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), "desktop", ".new");
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        values.store(writer, "What was chosen in Legerible");
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log.warn("The preferences cannot be written to {}: {}", file, e.toString());
    }
  }
}
