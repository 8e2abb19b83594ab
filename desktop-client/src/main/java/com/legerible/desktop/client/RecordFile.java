package com.legerible.desktop.client;

import com.legerible.desktop.client.LibraryException.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record kept in a file that only its owner may read; a file that cannot be read or written is no
 * obstacle. Reads and writes at once: call it away from the screen.
 */
public final class RecordFile<T> {
  private static final Logger log = LoggerFactory.getLogger(RecordFile.class);

  private final Path file;
  private final Class<T> type;
  private final Json json = new Json();

  public RecordFile(Path file, Class<T> type) {
    this.file = file;
    this.type = type;
  }

  public synchronized Optional<T> read() {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.read(Files.readString(file), type));
    } catch (IOException | Unreadable e) {
      log.warn("The file {} cannot be read and is passed over: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  /** Says whether it was written; the old file stays when it was not. */
  public synchronized boolean write(T value) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      // Nobody else may read it at any moment, not even between creating and filling it.
      Path fresh = Files.createTempFile(folder, "legerible", ".new", ownerOnly(folder));
      Files.writeString(fresh, json.write(value));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      log.warn("The file {} cannot be written: {}", file, e.toString());
      return false;
    }
  }

  /**
   * Keeps what is newest when nobody else writes any more, so that nothing older comes last; where
   * there is nothing, no file is left.
   */
  public synchronized void keep(Supplier<? extends @Nullable T> newest) {
    T now = newest.get();
    if (now == null) {
      delete();
    } else {
      write(now);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    // Elsewhere the folder of the user is the owner's alone already.
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  public synchronized void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("The file {} cannot be deleted: {}", file, e.toString());
    }
  }
}
