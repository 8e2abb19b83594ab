package com.legerible.desktop.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the operating system whether it is dark; JavaFX 21 cannot tell. */
public final class SystemLook {
  private static final Logger log = LoggerFactory.getLogger(SystemLook.class);
  private static final long PATIENCE_SECONDS = 3;

  private final String system;

  /** The name is that of the operating system. */
  public SystemLook(String system) {
    this.system = system.toLowerCase(Locale.ROOT);
  }

  /** Light where nobody can tell; takes a moment, so call it away from the screen. */
  public Theme now() {
    return isDark(system, output(question())) ? Theme.DARK : Theme.LIGHT;
  }

  private List<String> question() {
    if (system.startsWith("windows")) {
      String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
      return List.of("reg", "query", key, "/v", "AppsUseLightTheme");
    }
    return system.startsWith("mac")
        ? List.of("defaults", "read", "-g", "AppleInterfaceStyle")
        : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
  }

  static boolean isDark(String system, String answer) {
    return system.startsWith("windows")
        ? answer.strip().endsWith("0x0")
        : answer.toLowerCase(Locale.ROOT).contains("dark");
  }

  private static String output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "";
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      log.debug("The system does not say whether it is dark: {}", e.toString());
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
