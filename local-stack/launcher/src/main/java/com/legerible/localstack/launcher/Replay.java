package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.library.Library;
import com.legerible.localstack.launcher.processes.Plan;
import com.legerible.localstack.launcher.state.ReplayFile;
import com.legerible.localstack.launcher.state.ReplayState;
import com.legerible.localstack.launcher.supervision.Part;
import com.legerible.localstack.launcher.supervision.Supervisor;
import com.legerible.localstack.servers.DataFolder;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Counts the next generation of answers beside the shown one when it is asked for, and ends the
 * earlier one when the backend shows the next. What is under way stands in a file: after a crash
 * both are started again, and it goes on.
 */
final class Replay implements Runnable {

  private static final long POLL_MILLISECONDS = 1_000;

  private final Plan plan;
  private final Supervisor supervisor;
  private final Screen screen;
  private final DataFolder folder;
  private final ReplayFile file;
  private final Library library;
  private List<Part> shown;
  private @Nullable List<Part> replaying;

  Replay(Plan plan, Supervisor supervisor, Screen screen, DataFolder folder) {
    this.plan = plan;
    this.supervisor = supervisor;
    this.screen = screen;
    this.folder = folder;
    this.file = file(folder);
    this.library = new Library(plan.address());
    this.shown = plan.jobs().apply(file.read().shown());
  }

  static ReplayFile file(DataFolder folder) {
    return new ReplayFile(folder.root().resolve("replay.json"));
  }

  void begin() {
    Thread thread = new Thread(this, "replay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      while (true) {
        lookAgain();
        Thread.sleep(POLL_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAgain() throws InterruptedException {
    try {
      look(file.read());
    } catch (UncheckedIOException | JacksonException e) {
      screen.line("The replay is looked after again in a second: " + e.getMessage());
    }
  }

  private void look(ReplayState state) throws InterruptedException {
    Long next = state.replayed();
    if (next == null) {
      return;
    }
    List<Part> parts = replaying;
    if (parts == null) {
      parts = plan.jobs().apply(next);
      replaying = parts;
      screen.line("Generation " + next + " is counted beside generation " + state.shown() + ".");
      supervisor.add(parts);
    }
    OptionalLong seen = library.shownGeneration();
    if (seen.isPresent() && seen.getAsLong() >= next) {
      end(state, next, parts);
    }
  }

  private void end(ReplayState state, long next, List<Part> parts) {
    // First: where this fails, nothing has changed, and it is tried again.
    file.write(state.ended());
    supervisor.remove(shown.stream().map(part -> part.server().name()).toList());
    shown = parts;
    replaying = null;
    folder.delete("checkpoints/generation-" + state.shown());
    screen.line("Generation " + next + " is shown. Generation " + state.shown() + " has ended.");
  }
}
