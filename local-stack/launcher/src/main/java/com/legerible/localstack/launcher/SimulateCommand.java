package com.legerible.localstack.launcher;

import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.localstack.launcher.library.Library;
import com.legerible.localstack.launcher.problems.Refusal;
import com.legerible.localstack.launcher.state.StackEntry;
import com.legerible.localstack.launcher.state.StackFile;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes loans at random. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Makes N random loans in the running library, as its demonstration admin.")
final class SimulateCommand implements Callable<Integer> {

  private static final long POLL_MILLISECONDS = 500;

  @Parameters(index = "0", paramLabel = "N", description = "How many loans: 1 to 100,000.")
  int loans;

  @Option(names = "--per-second", paramLabel = "N", description = "How fast: up to 1,000.")
  @Nullable Double perSecond;

  @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same loans.")
  @Nullable Long seed;

  @Option(names = "--readers", paramLabel = "WHO", description = "me or random.")
  @Nullable String readers;

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() throws InterruptedException {
    Library library = new Library(runningStack().address());
    Simulation simulation =
        library.simulate(new SimulationRequest(loans, perSecond, seed, readers, null));
    int told = -1;
    while (simulation.state() == Simulation.State.RUNNING) {
      if (simulation.made() != told) {
        told = simulation.made();
        System.out.println(told + " of " + simulation.requested() + " loans");
      }
      Thread.sleep(POLL_MILLISECONDS);
      simulation = library.simulation(simulation.id());
    }
    System.out.println(ending(simulation));
    return simulation.state() == Simulation.State.DONE ? 0 : 1;
  }

  private StackEntry runningStack() {
    StackFile file = new StackFile(data.folder().root().resolve("stack.json"));
    return file.read()
        .filter(stack -> stack.launcher().isAlive())
        .orElseThrow(
            () ->
                new Refusal(
                    3,
                    "Legerible does not run on "
                        + data.folder().root()
                        + ". ./legerible up starts it."));
  }

  private static String ending(Simulation simulation) {
    String made = simulation.made() + " of " + simulation.requested() + " loans were made";
    String error = simulation.error();
    return switch (simulation.state()) {
      case DONE -> made + ".";
      case UNDOING, UNDONE -> "Taken back: " + made + ".";
      case CANCELLED -> "Cancelled: " + made + ".";
      case FAILED, RUNNING -> "Failed: " + made + (error == null ? "." : ". " + error);
    };
  }
}
