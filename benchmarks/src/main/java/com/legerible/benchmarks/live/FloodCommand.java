package com.legerible.benchmarks.live;

import com.legerible.benchmarks.LoadCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loans at full speed with many clients, then recounts. */
@Command(
    name = "flood",
    description = {
      "Loans books at full speed with many clients at once, then recounts every loan of the library",
      "through its list of loans, and compares: each answered loan is there once, and the totals and",
      "the top ten say what the list says. Whatever is killed meanwhile must change nothing: a loan",
      "that was not answered is asked for again under its key. Nobody else may loan meanwhile."
    })
public final class FloodCommand extends LoadCommand {

  private static final int MOST_CLIENTS = 200;
  private static final Duration LONGEST = Duration.ofHours(1);

  @Option(names = "--clients", description = "How many loan at once, up to 200.")
  private int clients = 32;

  @Option(names = "--duration", description = "For how long, up to PT1H.")
  private Duration duration = Duration.ofMinutes(2);

  @Option(
      names = "--kill",
      paramLabel = "NAME",
      description = "The process of the stack on --data that is killed half way, such as backend.")
  private @Nullable String killed;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder of the running stack, for --kill.")
  private @Nullable Path data;

  /** With the defaults, to be filled by the command line. */
  public FloodCommand() {}

  @Override
  protected boolean measure(PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    Lender lender = new Lender(asked(this::library), user(), password());
    return new Flood(lender, clients, duration, out).run(killing());
  }

  private Optional<Flood.Killing> killing() {
    String name = killed;
    Path folder = data;
    return name == null || folder == null
        ? Optional.empty()
        : Optional.of(() -> Victims.kill(folder, name));
  }

  private URI library() {
    if ((killed == null) != (data == null)) {
      throw new IllegalArgumentException("--kill and --data belong together");
    }
    if (clients < 1 || clients > MOST_CLIENTS) {
      throw new IllegalArgumentException(
          "--clients must be 1 to " + MOST_CLIENTS + ", not " + clients);
    }
    if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "--duration must be at most " + LONGEST + ", not " + duration);
    }
    return server();
  }
}
