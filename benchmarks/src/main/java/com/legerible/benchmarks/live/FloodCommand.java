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

/** Loans at full speed with many clients, then recounts. */
@Command(
    name = "flood",
    description = {
      "Loans books at full speed with many clients at once, then recounts every loan of the library",
      "through its list of loans, and compares: each answered loan is there once, and the totals and",
      "the top ten say what the list says. Whatever is killed meanwhile must change nothing: a loan",
      "that was not answered is asked for again under its key. Nobody else may loan meanwhile."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class FloodCommand implements Callable<Integer> {

  private static final int MOST_CLIENTS = 200;
  private static final Duration LONGEST = Duration.ofHours(1);

  @Option(names = "--server", description = "A server on this computer.")
  private URI server = URI.create("http://127.0.0.1:8080");

  @Option(names = "--clients", description = "How many loan at once, up to 200.")
  private int clients = 32;

  @Option(names = "--duration", description = "For how long, up to PT1H.")
  private Duration duration = Duration.ofMinutes(2);

  @Option(names = "--user", description = "Who loans.")
  private String user = "nadia";

  @Option(names = "--password", description = "The reader's password.")
  private String password = "1234";

  @Spec private CommandSpec spec = CommandSpec.create();

  /** With the defaults, to be filled by the command line. */
  public FloodCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Lender lender = new Lender(checked(), user, password);
      return new Flood(lender, clients, duration, out).run() ? 0 : 1;
    } catch (IOException e) {
      spec.commandLine().getErr().println("Not recounted: " + e.getMessage());
      return 1;
    } finally {
      out.flush();
    }
  }

  private URI checked() {
    if (clients < 1 || clients > MOST_CLIENTS) {
      throw refusal("--clients must be 1 to " + MOST_CLIENTS + ", not " + clients);
    }
    if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
      throw refusal("--duration must be at most " + LONGEST + ", not " + duration);
    }
    try {
      return Loopback.require(server);
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException refusal(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
