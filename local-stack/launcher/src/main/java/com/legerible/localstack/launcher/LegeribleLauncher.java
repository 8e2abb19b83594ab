package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.problems.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./legerible} runs. */
@Command(
    name = "legerible",
    description = "A live library, with everything it needs, on this computer.",
    mixinStandardHelpOptions = true,
    version = "Legerible 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      StatusCommand.class,
      SimulateCommand.class,
      ImportCommand.class,
      DeadLettersCommand.class,
      FirstAdminCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      EvaluateCommand.class,
      ReplayCommand.class,
      BenchCommand.class
    })
public final class LegeribleLauncher implements Runnable {

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new LegeribleLauncher())
        .setExecutionExceptionHandler(LegeribleLauncher::report)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** One clear line instead of a stack trace, for what a user can do something about. */
  private static int report(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof Refusal refusal) {
      command.getErr().println(refusal.getMessage());
      return refusal.exitCode();
    }
    throw e;
  }

  @Override
  public void run() {
    commandLine().usage(System.out);
  }
}
