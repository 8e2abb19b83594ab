package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.state.ProcessStatus;
import com.legerible.localstack.launcher.state.StackStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The state of the stack as a table for people. */
final class StatusTable {

  private static final long MEGABYTE = 1 << 20;

  private StatusTable() {}

  static List<String> lines(StackStatus status) {
    List<String> lines = new ArrayList<>();
    lines.add(row("process", "state", "pid", "port", "up", "memory", "restarts"));
    status.processes().forEach(process -> lines.add(row(process)));
    lines.add(row("all", "", "", "", "", megabytes(status.residentBytes()), ""));
    status.processes().stream()
        .filter(process -> process.page() != null)
        .forEach(process -> lines.add("What " + process.name() + " does: " + process.page()));
    lines.add(status.allRun() ? "Legerible runs at " + status.address() : "Not everything runs.");
    return lines;
  }

  private static String row(ProcessStatus process) {
    return row(
        process.name(),
        process.state().toLowerCase(Locale.ROOT),
        process.pid() == null ? "" : process.pid().toString(),
        process.port() == 0 ? "" : Integer.toString(process.port()),
        process.upSeconds() == null ? "" : time(process.upSeconds()),
        megabytes(process.residentBytes()),
        Integer.toString(process.restarts()));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-22s %-11s %8s %6s %9s %9s %8s", cells).stripTrailing();
  }

  private static String megabytes(@Nullable Long bytes) {
    return bytes == null ? "" : bytes / MEGABYTE + " MB";
  }

  static String time(long seconds) {
    Duration up = Duration.ofSeconds(seconds);
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", up.toHours(), up.toMinutesPart(), up.toSecondsPart());
  }
}
