package com.legerible.benchmarks;

import com.legerible.benchmarks.catalogue.CatalogueCommand;
import com.legerible.benchmarks.desktop.DesktopCommand;
import com.legerible.benchmarks.imports.ImportCommand;
import com.legerible.benchmarks.lending.LendingCommand;
import com.legerible.benchmarks.live.ChaosCommand;
import com.legerible.benchmarks.live.FloodCommand;
import com.legerible.benchmarks.live.LiveCommand;
import com.legerible.benchmarks.similar.SimilarCommand;
import com.legerible.benchmarks.topten.RivalsCommand;
import com.legerible.benchmarks.topten.TopTenCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks, one sub-command each. */
@Command(
    name = "legerible bench",
    description = "Measures Legerible on this computer.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CatalogueCommand.class,
      ChaosCommand.class,
      DesktopCommand.class,
      FloodCommand.class,
      ImportCommand.class,
      LendingCommand.class,
      LiveCommand.class,
      RivalsCommand.class,
      SimilarCommand.class,
      TopTenCommand.class
    },
    synopsisSubcommandLabel = "NAME")
public final class LegeribleBenchmarks {

  private LegeribleBenchmarks() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new LegeribleBenchmarks());
  }
}
