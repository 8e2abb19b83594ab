package com.legerible.benchmarks.topten;

import com.legerible.benchmarks.CannotMeasureException;
import com.legerible.benchmarks.LoadCommand;
import com.legerible.benchmarks.ResidentMemory;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the time from a loan's answer to the top ten that counts it, on another screen. */
@Command(
    name = "topten",
    description = {
      "Loans books as the demonstration reader nadia, evenly and without waiting for answers,",
      "and measures the time from each answer (201) to the top-ten event that counts this very",
      "loan, received by a second live client. The loans stay in the library."
    })
public final class TopTenCommand extends LoadCommand {

  @Mixin private EvenLoans even = new EvenLoans();

  @Option(names = "--repeats", description = "How often all this is done, up to 20.")
  private int repeats = 3;

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  /** With the defaults, to be filled by the command line. */
  public TopTenCommand() {}

  @Override
  protected boolean measure(PrintWriter out, PrintWriter err)
      throws CannotMeasureException, InterruptedException {
    Plan plan =
        asked(
            () ->
                new Plan(
                    server(),
                    user(),
                    password(),
                    even.rate(),
                    even.loans(),
                    even.warmUp(),
                    repeats));
    PrintWriter progress = json ? err : out;
    progress.println("Measuring " + plan.words());
    progress.flush();
    List<Repeat> done = repeats(plan, progress);
    Report report = new Report(plan, Circumstances.here(), done, ResidentMemory.ofAll());
    out.println(json ? report.json() : report.text());
    return report.isSound();
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
