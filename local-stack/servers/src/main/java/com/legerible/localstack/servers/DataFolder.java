package com.legerible.localstack.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder that keeps what a stack owns between runs: data, secrets and logs. */
public record DataFolder(Path root) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 24;

  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** Where one server keeps its data. */
  public Path of(String server) {
    return created(root.resolve(server));
  }

  /** Forgets everything in a folder within the data. */
  public void delete(String folder) {
    FolderTree.delete(root.resolve(folder));
  }

  /** The file that everything one process prints goes to. */
  public Path log(String process) {
    return created(root.resolve("logs")).resolve(process + ".log");
  }

  /**
   * Where one process keeps what it needs only while it runs. Emptied at every start, because a
   * killed process leaves its temporary files behind.
   */
  public Path temporary(String process) {
    Path folder = root.resolve("temporary").resolve(process);
    FolderTree.delete(folder);
    return created(folder);
  }

  /** A file with a generated secret that only its owner may read; made once, then kept. */
  public Path secret(String name) {
    Path folder = ownerOnlyFolder("secrets");
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        Path draft = Files.createTempFile(folder, name, ".new", ownerOnly("rw-------"));
        Files.writeString(draft, randomSecret());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + file + " cannot be written", e);
    }
  }

  /** What {@link #secret} holds. */
  public String secretText(String name) {
    try {
      return Files.readString(secret(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + name + " cannot be read", e);
    }
  }

  private static String randomSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
    }
  }

  private Path ownerOnlyFolder(String name) {
    Path folder = created(root).resolve(name);
    try {
      return Files.isDirectory(folder)
          ? folder
          : Files.createDirectory(folder, ownerOnly("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
