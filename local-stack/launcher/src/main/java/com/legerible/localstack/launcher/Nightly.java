package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.processes.Plan;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** Measures the recommendations once in every night in which the library runs. */
final class Nightly implements Runnable {

  private static final LocalTime AT = LocalTime.of(3, 0);

  /** A computer that slept at that time does it when it is awake again. */
  private static final long LOOK_MILLISECONDS = 60_000;

  private static final long LIMIT_HOURS = 3;

  private final EvaluationProgram program;
  private final DataFolder folder;
  private final int cassandra;
  private final Screen screen;

  private Nightly(EvaluationProgram program, DataFolder folder, int cassandra, Screen screen) {
    this.program = program;
    this.folder = folder;
    this.cassandra = cassandra;
    this.screen = screen;
  }

  static void begin(Home home, DataFolder folder, Plan plan, Screen screen) {
    Nightly nightly =
        new Nightly(new EvaluationProgram(home), folder, plan.port("cassandra"), screen);
    Thread thread = new Thread(nightly, "nightly");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      LocalDateTime due = after(now());
      while (true) {
        Thread.sleep(LOOK_MILLISECONDS);
        LocalDateTime now = now();
        if (!now.isBefore(due)) {
          measure();
          due = after(now);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static LocalDateTime now() {
    return LocalDateTime.now(ZoneId.systemDefault());
  }

  /** The first time of the night's work that lies behind a moment. */
  static LocalDateTime after(LocalDateTime moment) {
    LocalDateTime today = moment.toLocalDate().atTime(AT);
    return moment.isBefore(today) ? today : today.plusDays(1);
  }

  private void measure() throws InterruptedException {
    Path log = folder.log("quality");
    try {
      Process process =
          program
              .onLibraryUnattended(folder, cassandra)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean ended = process.waitFor(LIMIT_HOURS, TimeUnit.HOURS);
      if (!ended) {
        process.destroyForcibly();
      }
      boolean well = ended && process.exitValue() == 0;
      screen.line("The recommendations were " + (well ? "" : "not ") + "measured, log " + log);
    } catch (IOException e) {
      screen.line("The recommendations were not measured: " + e.getMessage());
    }
  }
}
