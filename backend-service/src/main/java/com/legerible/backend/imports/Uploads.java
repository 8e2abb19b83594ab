package com.legerible.backend.imports;

import com.legerible.backend.problems.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The files that are being sent, or wait to be taken in. */
@Component
final class Uploads {

  private static final Logger log = LoggerFactory.getLogger(Uploads.class);
  private static final Duration LEFT_BEHIND = Duration.ofDays(2);

  /** So much is left free on the disk, for Postgres may share it. */
  private static final long SPARE = DataSize.ofMegabytes(512).toBytes();

  /** Whatever little pieces the file arrives in, so seldom is the disk asked for room. */
  private static final int CHUNK = 1 << 20;

  private final ImportProperties properties;

  Uploads(ImportProperties properties) {
    this.properties = properties;
  }

  /** Writes down what is sent; nothing is left of what is refused. */
  UUID receive(byte[] head, InputStream rest) throws IOException {
    UUID name = UUID.randomUUID();
    Path file = file(name);
    Files.createDirectories(properties.folder());
    boolean complete = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(head);
      copy(rest, out, head.length);
      complete = true;
    } finally {
      if (!complete) {
        Files.deleteIfExists(file);
      }
    }
    return name;
  }

  private void copy(InputStream from, OutputStream to, long before) throws IOException {
    FileStore disk = Files.getFileStore(properties.folder());
    byte[] chunk = new byte[CHUNK];
    long size = before;
    int read = from.readNBytes(chunk, 0, CHUNK);
    while (read > 0) {
      size += read;
      checkSize(size);
      if (disk.getUsableSpace() < SPARE || held() + read > properties.room().toBytes()) {
        throw Refused.tooLarge(
            "The library has no room for the file now. Wait until other imports have ended, or ask"
                + " its operator.");
      }
      to.write(chunk, 0, read);
      read = from.readNBytes(chunk, 0, CHUNK);
    }
  }

  /** How large all files are together, those that are being sent included. */
  private long held() throws IOException {
    try (Stream<Path> files = Files.list(properties.folder())) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Refuses a file that says beforehand that it is too large, or that has become so. */
  void checkSize(long bytes) {
    if (bytes > properties.largest().toBytes()) {
      throw Refused.tooLarge(
          "A file may have up to "
              + properties.largest().toMegabytes()
              + " MB. Divide it and send its parts.");
    }
  }

  /** Whether this replica has the file. */
  boolean has(UUID name) {
    return Files.isRegularFile(file(name));
  }

  InputStream open(UUID name) throws IOException {
    return Files.newInputStream(file(name));
  }

  void delete(UUID name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      log.warn("The file {} of an import cannot be deleted: {}", name, e.toString());
    }
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void deleteLeftBehind() throws IOException {
    if (!Files.isDirectory(properties.folder())) {
      return;
    }
    Instant limit = Instant.now().minus(LEFT_BEHIND);
    try (Stream<Path> files = Files.list(properties.folder())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".upload")).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path file(UUID name) {
    return properties.folder().resolve(name + ".upload");
  }
}
