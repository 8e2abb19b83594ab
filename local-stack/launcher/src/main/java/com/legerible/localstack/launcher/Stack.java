package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.display.Display;
import com.legerible.localstack.launcher.library.Library;
import com.legerible.localstack.launcher.problems.Refusal;
import com.legerible.localstack.launcher.processes.Plan;
import com.legerible.localstack.launcher.processes.Wishes;
import com.legerible.localstack.launcher.state.DataLock;
import com.legerible.localstack.launcher.state.Leftovers;
import com.legerible.localstack.launcher.state.RestoreMark;
import com.legerible.localstack.launcher.state.StackFile;
import com.legerible.localstack.launcher.supervision.StartFailed;
import com.legerible.localstack.launcher.supervision.Supervisor;
import com.legerible.localstack.launcher.supervision.Watcher;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One run of the whole stack, from taking its data folder to leaving no process behind. */
final class Stack {

  private final Home home;
  private final DataFolder folder;
  private final Wishes wishes;
  private final Consumer<String> failures;
  private final Instant startedAt = Instant.now();
  private final AtomicBoolean failed = new AtomicBoolean();

  /**
   * Makes a run.
   *
   * @param failures told why a start failed, besides the screen
   */
  Stack(Home home, DataFolder folder, Wishes wishes, Consumer<String> failures) {
    this.home = home;
    this.folder = folder;
    this.wishes = wishes;
    this.failures = failures;
  }

  int runUntilStopped() {
    StackFile file = new StackFile(folder.root().resolve("stack.json"));
    DataLock lock = DataLock.take(folder.root());
    new RestoreMark(folder.root()).refuseHalfLibrary();
    clearLeftovers(file);
    Wishes possible = withFreePort();
    Screen screen = new Screen(System.out);
    Plan plan =
        Plan.of(
            home,
            folder,
            withWindowIfPossible(possible, screen),
            Replay.file(folder).read().shown());
    StackReport report = new StackReport(file, plan.address(), startedAt, screen::line);
    Watcher watcher = report.and(screen);
    Supervisor supervisor =
        new Supervisor(
            plan.parts(), wishes.fromMenu() ? MenuStart.ofThisProcess(watcher) : watcher);
    report.of(supervisor);
    Thread stop = new Thread(() -> stop(supervisor, screen, file, lock), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    screen.begins(folder.root(), plan);
    supervisor.start();
    new Replay(plan, supervisor, screen, folder).begin();
    Nightly.begin(home, folder, plan, screen);
    return follow(supervisor, plan, screen);
  }

  private void clearLeftovers(StackFile file) {
    file.read().ifPresent(earlier -> new Leftovers(earlier).clear(System.out::println));
  }

  private Wishes withFreePort() {
    if (FreePort.isFree(wishes.port())) {
      return wishes;
    }
    if (wishes.fromMenu()) {
      return wishes.at(FreePort.find());
    }
    throw new Refusal(
        "The port "
            + wishes.port()
            + " is taken by another program. Stop that program, or choose another port:"
            + " ./legerible up --port "
            + (wishes.port() + 1));
  }

  private static Wishes withWindowIfPossible(Wishes wishes, Screen screen) {
    if (wishes.headless()) {
      return wishes;
    }
    return Display.ofThisComputer()
        .obstacle()
        .map(
            obstacle -> {
              if (wishes.fromMenu()) {
                throw new Refusal(obstacle);
              }
              screen.line(obstacle + " Legerible goes on without a window.");
              return wishes.withoutWindow();
            })
        .orElse(wishes);
  }

  private int follow(Supervisor supervisor, Plan plan, Screen screen) {
    Patience patience = Patience.with(supervisor, screen);
    try {
      supervisor.awaitAllStarted();
      screen.line("Waiting for the first top ten from Spark.");
      new Library(plan.address()).awaitRankingAfter(startedAt);
      patience.end();
      screen.ready(plan, startedAt);
      new CountDownLatch(1).await();
    } catch (StartFailed e) {
      patience.end();
      failed.set(true);
      screen.line(String.valueOf(e.getMessage()));
      failures.accept(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  /** Ctrl-C arrives here, as does a start that failed. */
  private void stop(Supervisor supervisor, Screen screen, StackFile file, DataLock lock) {
    screen.line("Stopping everything in order.");
    supervisor.stop();
    file.delete();
    lock.close();
    screen.line("Stopped.");
    // Ended as asked: that is success, whichever signal asked for it.
    Runtime.getRuntime().halt(failed.get() ? 1 : 0);
  }
}
