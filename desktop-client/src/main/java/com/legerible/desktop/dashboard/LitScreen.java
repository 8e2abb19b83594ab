package com.legerible.desktop.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the screen of this computer from going dark for want of somebody who touches it. */
public final class LitScreen {
  private static final Logger log = LoggerFactory.getLogger(LitScreen.class);

  // ES_CONTINUOUS, ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED.
  private static final String WINDOWS =
      "$k = Add-Type -Name Screen -PassThru -MemberDefinition"
          + " '[DllImport(\"kernel32.dll\")] public static extern uint SetThreadExecutionState(uint s);';"
          + " while (Get-Process -Id %d -ErrorAction SilentlyContinue)"
          + " { [void] $k::SetThreadExecutionState(2147483651); Start-Sleep 50 }";

  private static final String LINUX =
      "while kill -0 %d; do xdg-screensaver reset || exit; sleep 50; done";

  private final List<String> command;
  private @Nullable Process keeping;
  private boolean ended;

  LitScreen(List<String> command) {
    this.command = command;
  }

  /** With what this system brings along for it; it ends with this program at the latest. */
  public static LitScreen of(String system) {
    return new LitScreen(command(system, ProcessHandle.current().pid()));
  }

  static List<String> command(String system, long program) {
    if (system.startsWith("Windows")) {
      return List.of("powershell", "-NoProfile", "-EncodedCommand", encoded(program));
    }
    if (system.startsWith("Mac")) {
      return List.of("caffeinate", "-d", "-w", Long.toString(program));
    }
    return List.of("sh", "-c", LINUX.formatted(program));
  }

  /** As PowerShell wants it, because it reads quotes in a command in a way of its own. */
  private static String encoded(long program) {
    byte[] script = WINDOWS.formatted(program).getBytes(StandardCharsets.UTF_16LE);
    return Base64.getEncoder().encodeToString(script);
  }

  /** Once, and not after the end, which another thread may have reached first. */
  synchronized void begin() {
    if (ended) {
      return;
    }
    try {
      keeping =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      log.info("Nothing here keeps the screen lit: {}", e.getMessage());
    }
  }

  synchronized boolean isKeptLit() {
    return keeping != null && keeping.isAlive();
  }

  synchronized void end() {
    ended = true;
    if (keeping != null) {
      keeping.descendants().forEach(ProcessHandle::destroy);
      keeping.destroy();
    }
  }
}
