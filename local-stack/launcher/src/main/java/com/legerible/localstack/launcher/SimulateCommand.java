package com.legerible.localstack.launcher;

import com.legerible.contracts.rest.Simulation;
import com.legerible.contracts.rest.SimulationRequest;
import com.legerible.localstack.launcher.library.Library;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes loans at random, or takes them back. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes N random loans in the running library, as its demonstration admin.",
      "With --undo, takes the loans of an earlier simulation back."
    })
final class SimulateCommand implements Callable<Integer> {

  private static final long POLL_MILLISECONDS = 500;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "N",
      description = "How many loans: 1 to 100,000.")
  @Nullable Integer loans;

  @Option(names = "--per-second", paramLabel = "N", description = "How fast: up to 1,000.")
  @Nullable Double perSecond;

  @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same loans.")
  @Nullable Long seed;

  @Option(names = "--readers", paramLabel = "WHO", description = "me or random.")
  @Nullable String readers;

  @Option(
      names = "--law",
      paramLabel = "LAW",
      description = "uniform, or zipf: some books are loaned far more than others.")
  @Nullable String law;

  @Option(
      names = "--undo",
      paramLabel = "ID",
      description = "Take the loans of this simulation back instead of making new ones.")
  @Nullable Long undo;

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() throws InterruptedException {
    if ((loans == null) == (undo == null)) {
      throw new ParameterException(
          spec.commandLine(), "Say either how many loans to make, or which simulation to --undo.");
    }
    Library library = data.runningLibrary();
    Simulation simulation =
        undo == null
            ? library.simulate(new SimulationRequest(loans, perSecond, seed, readers, law))
            : library.undoSimulation(undo);
    simulation = watch(library, simulation);
    System.out.println(ending(simulation));
    Simulation.State wanted = undo == null ? Simulation.State.DONE : Simulation.State.UNDONE;
    return simulation.state() == wanted ? 0 : 1;
  }

  private static Simulation watch(Library library, Simulation started) throws InterruptedException {
    Simulation simulation = started;
    String told = "";
    while (simulation.finishedAt() == null) {
      String progress = progress(simulation);
      if (!progress.equals(told)) {
        told = progress;
        System.out.println(told);
      }
      Thread.sleep(POLL_MILLISECONDS);
      simulation = library.simulation(simulation.id());
    }
    return simulation;
  }

  private static String progress(Simulation simulation) {
    return simulation.state() == Simulation.State.UNDOING
        ? simulation.undone() + " of " + simulation.made() + " loans taken back"
        : simulation.made() + " of " + simulation.requested() + " loans";
  }

  private static String ending(Simulation simulation) {
    String name = "Simulation " + simulation.id();
    String made = simulation.made() + " of " + simulation.requested() + " loans were made";
    String error = simulation.error();
    return switch (simulation.state()) {
      case DONE -> name + ": " + made + ".";
      case UNDOING, UNDONE -> name + ": " + simulation.undone() + " loans were taken back.";
      case CANCELLED -> name + " was cancelled: " + made + ".";
      case FAILED, RUNNING -> name + " failed: " + made + (error == null ? "." : ". " + error);
    };
  }
}
