package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.processes.Plan;
import com.legerible.localstack.launcher.supervision.Part;
import com.legerible.localstack.launcher.supervision.PartStatus;
import com.legerible.localstack.launcher.supervision.Watcher;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the person at the terminal what happens, one line for each change. */
final class Screen implements Watcher {

  private final PrintStream out;

  Screen(PrintStream out) {
    this.out = out;
  }

  synchronized void line(String text) {
    out.println(text);
  }

  void begins(Path data, Plan plan) {
    line("Legerible starts. Data: " + data);
    line("Logs: " + data.resolve("logs"));
    plan.parts().stream()
        .filter(part -> !part.after().isEmpty())
        .forEach(
            part -> tell(part.server().name(), "waits for " + String.join(", ", part.after())));
  }

  void ready(Plan plan, Instant startedAt) {
    for (Part part : plan.parts()) {
      part.server()
          .page()
          .ifPresent(page -> line("What " + part.server().name() + " does: " + page));
    }
    Duration took = Duration.between(startedAt, Instant.now());
    line("Everything answers after " + seconds(took) + ". Ctrl-C stops it.");
    line("Legerible is ready at " + plan.address());
  }

  @Override
  public void changed(PartStatus part, Duration took) {
    switch (part.state()) {
      case WAITING, STOPPING -> {}
      case STARTING -> tell(part.name(), "is starting, log " + part.log());
      case RUNNING -> tell(part.name(), running(part, took));
      case RESTARTING ->
          tell(part.name(), part.reason() + "; starting it again in " + seconds(took));
      case CLOSED ->
          tell(part.name(), "was closed. The library goes on without it; Ctrl-C here stops it.");
      case FAILED -> tell(part.name(), part.reason() + "; log " + part.log());
      case STOPPED -> tell(part.name(), "stopped after " + seconds(took));
    }
  }

  private void tell(String name, String what) {
    line(String.format(Locale.ROOT, "  %-22s %s", name, what));
  }

  /** What has no door cannot be asked whether it does its work: it is only known to live. */
  private static String running(PartStatus part, Duration took) {
    return part.port() == 0
        ? "was started as process " + part.pid()
        : "answers on port " + part.port() + " after " + seconds(took);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
