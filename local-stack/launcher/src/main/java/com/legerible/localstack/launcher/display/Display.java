package com.legerible.localstack.launcher.display;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The display of this computer and the library through which JavaFX draws on it.
 *
 * @param libraryFolders where the system's dynamic linker looks
 */
public record Display(String system, Map<String, String> environment, List<Path> libraryFolders) {

  /** What JavaFX's window library is linked against, with the Debian package that has it. */
  private static final Map<String, String> PACKAGES =
      new TreeMap<>(Map.of("libgtk-3.so.0", "libgtk-3-0", "libXtst.so.6", "libxtst6"));

  public static Display ofThisComputer() {
    Map<String, String> environment = System.getenv();
    String more = environment.getOrDefault("LD_LIBRARY_PATH", "");
    List<Path> folders =
        Stream.concat(
                Stream.of(more.split(":", -1)).filter(folder -> !folder.isEmpty()),
                Stream.of(
                    "/usr/lib/x86_64-linux-gnu",
                    "/usr/lib/aarch64-linux-gnu",
                    "/lib/x86_64-linux-gnu",
                    "/usr/lib64",
                    "/lib64",
                    "/usr/lib",
                    "/usr/local/lib"))
            .map(Path::of)
            .toList();
    return new Display(System.getProperty("os.name"), environment, folders);
  }

  /** Why there can be no window, and what to install; empty where one can be shown. */
  public Optional<String> obstacle() {
    if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    if (isUnset("DISPLAY")) {
      return Optional.of(
          isUnset("WAYLAND_DISPLAY")
              ? "There is no display (DISPLAY is not set)."
              : "This Wayland display runs no X applications: apt install xwayland.");
    }
    List<String> missing = PACKAGES.keySet().stream().filter(this::isMissing).toList();
    return missing.isEmpty() ? Optional.empty() : Optional.of(toInstall(missing));
  }

  private static String toInstall(List<String> missing) {
    String packages = missing.stream().map(PACKAGES::get).collect(Collectors.joining(" "));
    return "A window needs GTK, and "
        + String.join(", ", missing)
        + " was not found: apt install "
        + packages
        + ".";
  }

  private boolean isMissing(String library) {
    return libraryFolders.stream().noneMatch(folder -> Files.exists(folder.resolve(library)));
  }

  private boolean isUnset(String variable) {
    return environment.getOrDefault(variable, "").isEmpty();
  }
}
