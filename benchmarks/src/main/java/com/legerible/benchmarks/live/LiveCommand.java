package com.legerible.benchmarks.live;

import com.legerible.benchmarks.LoadCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens thousands of live streams, and measures their cost and how fast a loan reaches each. */
@Command(
    name = "live",
    description = {
      "Opens idle live streams and says what one costs in heap. Then loans books at an even rate",
      "and measures, on every one of many streams, the time from when a loan was due to its event;",
      "once alone, and once beside streams that never read."
    })
public final class LiveCommand extends LoadCommand {

  @Option(names = "--idle", description = "Idle streams, up to 9000.")
  private int idle = 5_000;

  @Option(names = "--active", description = "Streams on which events are measured, up to 9000.")
  private int active = 1_000;

  @Option(names = "--slow", description = "Streams beside them that never read, up to 1000.")
  private int slow = 50;

  @Option(names = "--rate", description = "Loans a second, up to 1000.")
  private double rate = 1;

  @Option(names = "--measured", description = "How long each repeat is, up to PT10M.")
  private Duration measured = Duration.ofSeconds(30);

  @Option(names = "--repeats", description = "How often, alone and beside slow readers, up to 20.")
  private int repeats = 3;

  /** With the defaults, to be filled by the command line. */
  public LiveCommand() {}

  @Override
  protected boolean measure(PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    return new LiveMeasurement(asked(this::plan), out).run();
  }

  private Plan plan() {
    return new Plan(server(), user(), password(), idle, active, slow, rate, measured, repeats);
  }
}
