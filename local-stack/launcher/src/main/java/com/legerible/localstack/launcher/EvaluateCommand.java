package com.legerible.localstack.launcher;

import com.legerible.localstack.launcher.problems.Refusal;
import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures recommendations. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well the recommendations foresee loans that were held back, beside the most"
          + " popular books, plain cosine and EASE.",
      "The file is CSV in UTF-8 with a header that names the columns reader, book and loanedAt; it"
          + " needs no running library."
    })
final class EvaluateCommand implements Callable<Integer> {

  @Mixin DataOption data = new DataOption();

  @ArgGroup(multiplicity = "1")
  History history = new History();

  @Option(names = "--json", description = "Prints the figures of a file for a program.")
  boolean json;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often other loans of a file are held back; 5 where nothing is said.")
  int seeds;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      defaultValue = EvaluationProgram.USUAL_MEMORY,
      description = "What it may take at most; ${DEFAULT-VALUE} is enough for 10,000 books.")
  String memory = EvaluationProgram.USUAL_MEMORY;

  /** Whose loans. */
  static final class History {

    @Option(names = "--loans", paramLabel = "FILE", description = "Those of this file.")
    @Nullable Path loans;

    @Option(
        names = "--library",
        description =
            "Those of the running library, which keeps the figures for its page of quality; the"
                + " same is done every night.")
    boolean library;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seeds < 1) {
      throw new Refusal(2, "--seeds is " + seeds + "; it must be 1 or more.");
    }
    EvaluationProgram program = new EvaluationProgram(Home.find());
    Path file = history.loans;
    ProcessBuilder process =
        file == null
            ? program.onLibrary(memory, data.folder(), data.runningPort("cassandra"))
            : program.onFile(memory, file, seeds, json);
    return process.start().waitFor();
  }
}
