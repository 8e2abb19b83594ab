package com.legerible.desktop;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where the library is, where this program keeps its files, and what it runs on.
 *
 * @param server the address of the library as somebody typed it; absent where nobody did
 * @param file the file that this program was opened with, though it may be gone; absent where there
 *     was none
 * @param folder the folder of this program's own files
 * @param system the name of the operating system
 * @param launcher what starts a library on this computer; absent where none is installed
 */
record Settings(
    @Nullable String server,
    @Nullable Path file,
    Path folder,
    String system,
    @Nullable Path launcher) {
  private static final String OWN_FOLDER = "legerible";
  private static final List<String> IMPORTED = List.of(".mrc", ".csv", ".xml");

  /** The address is the first argument that is no file, else LEGERIBLE_SERVER. */
  static Settings from(List<String> arguments, Map<String, String> named) {
    Path file = arguments.stream().flatMap(Settings::file).findFirst().orElse(null);
    String server =
        arguments.stream()
            .filter(argument -> file(argument).findAny().isEmpty())
            .findFirst()
            .orElseGet(() -> System.getenv("LEGERIBLE_SERVER"));
    String folder = named.get("config");
    String system = operatingSystem();
    return new Settings(
        server == null || server.isBlank() ? null : server,
        file,
        folder == null ? folder(System.getenv(), system) : Path.of(folder),
        system,
        launcher(system));
  }

  /** Some desktops name a file by its path, others by its address. */
  private static Stream<Path> file(String argument) {
    try {
      Path path = argument.startsWith("file:") ? Path.of(URI.create(argument)) : Path.of(argument);
      return Stream.of(path).filter(named -> isFile(argument, named));
    } catch (IllegalArgumentException e) {
      return Stream.of();
    }
  }

  /** A file that is gone meanwhile is still no address. */
  private static boolean isFile(String argument, Path path) {
    String name = argument.toLowerCase(Locale.ROOT);
    return Files.isRegularFile(path)
        || path.isAbsolute()
        || (!name.contains("://") && IMPORTED.stream().anyMatch(name::endsWith));
  }

  /** Where newer versions of this program are announced; absent where nobody set it. */
  static @Nullable HttpUrl releaseFeed() {
    String feed = System.getenv("LEGERIBLE_UPDATES");
    return HttpUrl.parse(feed == null ? System.getProperty("legerible.updates", "") : feed.strip());
  }

  static String operatingSystem() {
    return System.getProperty("os.name", "");
  }

  /** Whether somebody gave the virtual machine this property. */
  static boolean isSet(String property) {
    return System.getProperty(property) != null;
  }

  /** Empty where this program was not built into a jar. */
  static String version() {
    String version = Settings.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }

  private static Path folder(Map<String, String> environment, String system) {
    Path home = Path.of(System.getProperty("user.home", "."));
    String roaming = environment.get("APPDATA");
    if (system.startsWith("Windows") && roaming != null) {
      return Path.of(roaming, OWN_FOLDER);
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Application Support").resolve(OWN_FOLDER);
    }
    String configuration = environment.get("XDG_CONFIG_HOME");
    return configuration == null || configuration.isBlank()
        ? home.resolve(".config").resolve(OWN_FOLDER)
        : Path.of(configuration, OWN_FOLDER);
  }

  /** Beside the folder of the desktop client, where this program was built from source. */
  private static @Nullable Path launcher(String system) {
    CodeSource source = Settings.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return null;
    }
    String name = system.startsWith("Windows") ? "legerible.cmd" : "legerible";
    try {
      Path at = Path.of(source.getLocation().toURI());
      for (Path folder = at; folder != null; folder = folder.getParent()) {
        Path launcher = folder.resolve(name);
        if (Files.isRegularFile(launcher) && Files.isDirectory(folder.resolve("local-stack"))) {
          return launcher;
        }
      }
      return null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
