package com.legerible.benchmarks.topten;

import com.legerible.benchmarks.Loopback;
import com.legerible.benchmarks.ResidentMemory;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the time from a loan's answer to the top ten that counts it, on another screen. */
@Command(
    name = "topten",
    description = {
      "Loans books as the demonstration reader nadia, evenly and without waiting for answers,",
      "and measures the time from each answer (201) to the top-ten event that counts this very",
      "loan, received by a second live client. The loans stay in the library."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class TopTenCommand implements Callable<Integer> {

  private static final int NOT_MEASURED = 1;

  @Option(names = "--server", description = "A server on this computer.")
  private URI server = URI.create("http://127.0.0.1:8080");

  @Option(names = "--rate", description = "Loans a second, up to 2000.")
  private double rate = 20;

  @Option(names = "--loans", description = "Measured loans of each repeat, up to 100000.")
  private int loans = 400;

  @Option(names = "--warm-up", description = "Loans before them, not measured, up to PT5M.")
  private Duration warmUp = Duration.ofSeconds(5);

  @Option(names = "--repeats", description = "How often all this is done, up to 20.")
  private int repeats = 3;

  @Option(names = "--user", description = "Who loans.")
  private String user = "nadia";

  @Option(names = "--password", description = "The reader's password.")
  private String password = "1234";

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** With the defaults, to be filled by the command line. */
  public TopTenCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Plan plan = plan();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter progress = json ? spec.commandLine().getErr() : out;
    try {
      progress.println("Measuring " + plan.words());
      progress.flush();
      List<Repeat> repeats = repeats(plan, progress);
      Report report = new Report(plan, Circumstances.here(), repeats, ResidentMemory.ofAll());
      out.println(json ? report.json() : report.text());
      return report.isSound() ? 0 : NOT_MEASURED;
    } catch (CannotMeasureException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return NOT_MEASURED;
    } finally {
      out.flush();
    }
  }

  private Plan plan() {
    try {
      return new Plan(Loopback.require(server), user, password, rate, loans, warmUp, repeats);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static List<Repeat> repeats(Plan plan, PrintWriter progress)
      throws CannotMeasureException, InterruptedException {
    List<Repeat> done = new ArrayList<>();
    try (LibraryClient library = LibraryClient.signedIn(plan)) {
      for (int number = 1; number <= plan.repeats(); number++) {
        Repeat repeat = new Measurement(plan, library).repeat(number);
        progress.println(repeat.words());
        progress.flush();
        done.add(repeat);
      }
    }
    return done;
  }
}
