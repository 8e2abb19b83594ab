package com.legerible.benchmarks.desktop;

import com.legerible.benchmarks.CannotMeasureException;
import com.legerible.benchmarks.ResidentMemory;
import com.legerible.benchmarks.desktop.inside.Probe;
import com.legerible.benchmarks.desktop.inside.Told;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.DesktopStart;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.JavaCommand;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The desktop client as the launcher starts it, with the probe in it. */
final class DesktopProcess implements AutoCloseable {

  private static final long STOP_SECONDS = 10;

  private final Process process;
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private final long begunMillis;

  private DesktopProcess(Process process, long begunMillis) {
    this.process = process;
    this.begunMillis = begunMillis;
    Thread reading = new Thread(this::read, "desktop-reader");
    reading.setDaemon(true);
    reading.start();
  }

  static DesktopProcess start(DataFolder folder, String... wishes)
      throws CannotMeasureException, IOException {
    Home home = Home.find();
    List<String> command = new ArrayList<>(DesktopStart.options(home));
    command.add("-cp");
    command.add(
        home.classPath(DesktopStart.MODULE)
            + File.pathSeparator
            + home.target("benchmarks").resolve("benchmarks.jar"));
    command.add(Probe.class.getName());
    command.addAll(Arrays.asList(wishes));
    ProcessBuilder builder =
        new ProcessBuilder(
            JavaCommand.of(home, folder.temporary("desktop")).options(command).build());
    Map<String, String> display = HiddenDisplay.variables();
    builder.environment().putAll(display);
    builder.environment().putAll(DesktopStart.VARIABLES);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(folder.log("desktop").toFile()));
    long now = System.currentTimeMillis();
    return new DesktopProcess(builder.start(), now);
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null) {
        Told.read(line).ifPresent(told::add);
        line = lines.readLine();
      }
    } catch (IOException gone) {
      // Whoever waits for more finds out by its limit.
    }
  }

  /** What it tells next. */
  Told next(Duration limit) throws CannotMeasureException, InterruptedException {
    @Nullable Told next = told.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (next == null || next.kind() == Told.Kind.LOST) {
      throw new CannotMeasureException(
          "The desktop client "
              + (next == null ? "is silent" : "has lost its way: " + next.text(0)),
          null);
    }
    return next;
  }

  /** Milliseconds from when the process was started to what it has told. */
  long since(Told moment) {
    return moment.number(0) - begunMillis;
  }

  long residentMegabytes() {
    return ResidentMemory.of(process.pid());
  }

  @Override
  public void close() throws InterruptedException {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyGone) {
      // Then there is nothing to end.
    }
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
