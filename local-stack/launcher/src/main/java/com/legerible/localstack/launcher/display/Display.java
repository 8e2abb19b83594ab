package com.legerible.localstack.launcher.display;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The display of this computer and the library through which JavaFX draws on it.
 *
 * @param libraryFolders where the system's dynamic linker looks
 */
public record Display(String system, Map<String, String> environment, List<Path> libraryFolders) {

  private static final String GTK = "libgtk-3.so.0";

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
              : "This Wayland display runs no X applications: install the Debian package xwayland.");
    }
    if (libraryFolders.stream().noneMatch(folder -> Files.exists(folder.resolve(GTK)))) {
      return Optional.of(
          "A window needs GTK (" + GTK + " was not found): install the Debian package libgtk-3-0.");
    }
    return Optional.empty();
  }

  private boolean isUnset(String variable) {
    return environment.getOrDefault(variable, "").isEmpty();
  }
}
