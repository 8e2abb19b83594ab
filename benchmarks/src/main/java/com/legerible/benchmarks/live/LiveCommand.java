package com.legerible.benchmarks.live;

import com.legerible.benchmarks.Loopback;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens thousands of live streams, and measures their cost and how fast a loan reaches each. */
@Command(
    name = "live",
    description = {
      "Opens idle live streams and says what one costs in heap. Then loans books at an even rate",
      "and measures, on every one of many streams, the time from when a loan was due to its event;",
      "once alone, and once beside streams that never read."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class LiveCommand implements Callable<Integer> {

  private static final int NOT_MEASURED = 1;

  @Option(names = "--server", description = "A server on this computer.")
  private URI server = URI.create("http://127.0.0.1:8080");

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

  @Option(names = "--user", description = "Who loans.")
  private String user = "nadia";

  @Option(names = "--password", description = "The reader's password.")
  private String password = "1234";

  @Spec private CommandSpec spec = CommandSpec.create();

  /** With the defaults, to be filled by the command line. */
  public LiveCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Plan plan = plan();
    PrintWriter out = spec.commandLine().getOut();
    try {
      return new LiveMeasurement(plan, out).run() ? 0 : NOT_MEASURED;
    } catch (IOException e) {
      spec.commandLine().getErr().println("Not measured: " + e.getMessage());
      return NOT_MEASURED;
    } finally {
      out.flush();
    }
  }

  private Plan plan() {
    try {
      URI loopback = Loopback.require(server);
      return new Plan(loopback, user, password, idle, active, slow, rate, measured, repeats);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
