package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.display.ProblemWindow;
import com.legerible.localstack.launcher.problems.Refusal;
import com.legerible.localstack.launcher.processes.SparkMode;
import com.legerible.localstack.launcher.processes.SparkWishes;
import com.legerible.localstack.launcher.processes.Wishes;
import com.legerible.localstack.servers.Home;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and keeps it running. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the whole library on this computer and opens the desktop application.",
      "Ctrl-C stops everything in order and loses nothing."
    })
final class UpCommand implements Callable<Integer> {

  private static final int LARGEST_PORT = 65_535;

  private final Consumer<String> window;

  @Mixin DataOption data = new DataOption();

  @Option(names = "--headless", description = "Without the desktop application.")
  boolean headless;

  @Option(
      names = "--from-menu",
      description =
          "For a menu entry, without a terminal: takes another port where this one is taken,"
              + " and stops everything when the window is closed.")
  boolean fromMenu;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description =
          "Where the backend listens, on this computer only; ${DEFAULT-VALUE} by default.")
  int port;

  @Option(
      names = "--spark",
      paramLabel = "MODE",
      defaultValue = "local",
      description =
          "local: all of Spark in one process. cluster: a master, workers, submitted jobs.")
  SparkMode spark = SparkMode.LOCAL;

  @Option(
      names = "--spark-ui",
      description =
          "With Spark's own pages and an event log; status says where they are. Costs memory.")
  boolean sparkPages;

  @Option(
      names = "--spark-conf",
      paramLabel = "KEY=VALUE",
      description = "A setting of Spark itself, as spark-submit has them; may be repeated.")
  Map<String, String> sparkConfiguration = new LinkedHashMap<>();

  UpCommand() {
    this(ProblemWindow::show);
  }

  /**
   * Makes the command.
   *
   * @param window says what is wrong to whoever started from a menu and sees no terminal
   */
  UpCommand(Consumer<String> window) {
    this.window = window;
  }

  @Override
  public Integer call() {
    try {
      return run();
    } catch (Refusal e) {
      toWhoeverSeesNoTerminal(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private void toWhoeverSeesNoTerminal(String problem) {
    if (fromMenu) {
      window.accept(problem);
    }
  }

  private int run() {
    if (port < 1 || port > LARGEST_PORT) {
      throw new Refusal(2, "--port is " + port + "; it must be 1 to " + LARGEST_PORT + ".");
    }
    if (fromMenu && headless) {
      throw new Refusal(2, "--from-menu stops with the window, and --headless has none.");
    }
    SparkWishes ofSpark = new SparkWishes(spark, sparkPages, sparkConfiguration);
    Wishes wishes = new Wishes(port, ofSpark, headless, fromMenu);
    return new Stack(Home.find(), data.folder(), wishes, this::toWhoeverSeesNoTerminal)
        .runUntilStopped();
  }
}
