package com.legerible.benchmarks.desktop;

import com.legerible.benchmarks.CannotMeasureException;
import java.io.IOException;
import java.util.Map;

/** Where windows are drawn on a computer that has no display. */
final class HiddenDisplay {

  private static final String DISPLAY = "DISPLAY";

  private HiddenDisplay() {}

  /**
   * The variables that lead a window there; none where this computer has a display. It ends with
   * the last window on it.
   */
  static Map<String, String> variables() throws CannotMeasureException {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    if (!linux || !System.getenv().getOrDefault(DISPLAY, "").isEmpty()) {
      return Map.of();
    }
    ProcessBuilder command =
        new ProcessBuilder(
            "Xvfb",
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1920x1080x24",
            "-nolisten",
            "tcp",
            "-terminate");
    try {
      Process display = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return Map.of(DISPLAY, ":" + display.inputReader().readLine());
    } catch (IOException e) {
      throw new CannotMeasureException("There is no display and no Xvfb: apt install xvfb", e);
    }
  }
}
