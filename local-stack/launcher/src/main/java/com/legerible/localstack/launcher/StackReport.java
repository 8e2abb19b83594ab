package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.state.ProcessEntry;
import com.legerible.localstack.launcher.state.StackEntry;
import com.legerible.localstack.launcher.state.StackFile;
import com.legerible.localstack.launcher.supervision.PartStatus;
import com.legerible.localstack.launcher.supervision.Supervisor;
import com.legerible.localstack.launcher.supervision.Watcher;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down the state of the stack whenever a part changes. */
final class StackReport implements Watcher {

  private final StackFile file;
  private final String address;
  private final Instant startedAt;
  private final Consumer<String> complaints;
  private @Nullable Supervisor supervisor;
  private boolean complained;

  StackReport(StackFile file, String address, Instant startedAt, Consumer<String> complaints) {
    this.file = file;
    this.address = address;
    this.startedAt = startedAt;
    this.complaints = complaints;
  }

  void of(Supervisor whole) {
    supervisor = whole;
  }

  Watcher and(Watcher other) {
    return (part, took) -> {
      changed(part, took);
      other.changed(part, took);
    };
  }

  @Override
  public synchronized void changed(PartStatus part, Duration took) {
    Supervisor whole = supervisor;
    if (whole == null) {
      return;
    }
    List<ProcessEntry> processes = whole.statuses().stream().map(StackReport::entry).toList();
    ProcessEntry launcher = ProcessEntry.ofThisProcess("launcher", startedAt);
    write(new StackEntry(address, startedAt, launcher, processes));
  }

  /** The file is only a help: a full disk must not keep a part from being started again. */
  private void write(StackEntry stack) {
    try {
      file.write(stack);
      complained = false;
    } catch (UncheckedIOException e) {
      if (!complained) {
        complained = true;
        complaints.accept(
            e.getMessage() + " (" + e.getCause() + "). It is tried again at every change.");
      }
    }
  }

  private static ProcessEntry entry(PartStatus part) {
    return new ProcessEntry(
        part.name(),
        part.state().name(),
        part.pid(),
        part.startedAt(),
        part.port(),
        part.restarts(),
        part.log().toString(),
        part.page());
  }
}
