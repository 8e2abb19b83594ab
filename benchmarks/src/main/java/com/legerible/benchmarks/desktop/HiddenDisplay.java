package com.legerible.benchmarks.desktop;

import com.legerible.benchmarks.CannotMeasureException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where windows are drawn on a computer that has no display. */
final class HiddenDisplay {

  private static final String DISPLAY = "DISPLAY";
  private static @Nullable String own;

  private HiddenDisplay() {}

  /**
   * The variables that lead a window there; none where this computer has a display. It ends with
   * this program, and not with the last window on it: JavaFX looks at a display and lets go of it
   * again before it opens one.
   */
  static synchronized Map<String, String> variables() throws CannotMeasureException {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    if (!linux || !System.getenv().getOrDefault(DISPLAY, "").isEmpty()) {
      return Map.of();
    }
    if (own == null) {
      own = start();
    }
    return Map.of(DISPLAY, own);
  }

  private static String start() throws CannotMeasureException {
    ProcessBuilder command =
        new ProcessBuilder(
            "Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp");
    try {
      Process display = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      Runtime.getRuntime().addShutdownHook(new Thread(display::destroy, "hidden-display"));
      return ":" + display.inputReader().readLine();
    } catch (IOException e) {
      throw new CannotMeasureException("There is no display and no Xvfb: apt install xvfb", e);
    }
  }
}
