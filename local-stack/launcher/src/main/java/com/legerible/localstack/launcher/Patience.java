package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.supervision.PartState;
import com.legerible.localstack.launcher.supervision.PartStatus;
import com.legerible.localstack.launcher.supervision.Supervisor;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While a start takes long, says from time to time what it waits for. */
final class Patience {

  private static final long EVERY_SECONDS = 10;

  private final Supervisor supervisor;
  private final Screen screen;
  private final CountDownLatch done = new CountDownLatch(1);

  private Patience(Supervisor supervisor, Screen screen) {
    this.supervisor = supervisor;
    this.screen = screen;
  }

  static Patience with(Supervisor supervisor, Screen screen) {
    Patience patience = new Patience(supervisor, screen);
    Thread thread = new Thread(patience::remind, "patience");
    thread.setDaemon(true);
    thread.start();
    return patience;
  }

  void end() {
    done.countDown();
  }

  private void remind() {
    try {
      while (!done.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
        screen.line("Still waiting for " + awaited(supervisor.statuses()) + ".");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static String awaited(List<PartStatus> parts) {
    List<String> names =
        parts.stream()
            .filter(part -> part.state() != PartState.RUNNING && part.state() != PartState.CLOSED)
            .map(PartStatus::name)
            .toList();
    return names.isEmpty() ? "the first top ten from Spark" : String.join(", ", names);
  }
}
