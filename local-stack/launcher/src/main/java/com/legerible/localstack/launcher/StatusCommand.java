package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.state.StackFile;
import com.legerible.localstack.launcher.state.StackStatus;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what runs. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Says what runs, on which port, for how long and with how much memory.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:everything runs", "3:nothing runs, or not everything"})
final class StatusCommand implements Callable<Integer> {

  static final int NOT_ALL = 3;

  @Mixin DataOption data = new DataOption();

  @Option(names = "--json", description = "For programs.")
  boolean json;

  @Override
  public Integer call() {
    StackFile file = new StackFile(data.folder().root().resolve("stack.json"));
    Optional<StackStatus> status = file.read().map(StackStatus::of);
    PrintStream out = System.out;
    if (json) {
      out.println(StackFile.json(status.orElseGet(StackStatus::nothing)));
    } else if (status.isEmpty()) {
      out.println(
          "Legerible does not run on " + data.folder().root() + ". ./legerible up starts it.");
    } else {
      StatusTable.lines(status.get()).forEach(out::println);
    }
    return status.map(StackStatus::allRun).orElse(false) ? 0 : NOT_ALL;
  }
}
