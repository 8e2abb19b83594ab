package com.legerible.localstack.launcher;

import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the recommendations on a history of loans; needs no running library. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well the recommendations foresee loans that were held back, beside the most"
          + " popular books, plain cosine and EASE.",
      "The file is CSV in UTF-8 with a header that names the columns reader, book and loanedAt."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final String MODULE = "spark-analytics";
  private static final String MAIN = "com.legerible.analytics.EvaluationJob";

  @Option(names = "--loans", paramLabel = "FILE", required = true, description = "The history.")
  Path loans = Path.of("");

  @Option(names = "--json", description = "Prints the figures for a program.")
  boolean json;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often other loans are held back; 5 where nothing is said.")
  int seeds;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      defaultValue = "3g",
      description = "What it may take at most; 3g is enough for 10,000 books.")
  String memory = "3g";

  @Override
  public Integer call() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx" + memory,
            "-cp",
            Home.find().classPath(MODULE),
            MAIN,
            loans.toString(),
            Integer.toString(seeds),
            json ? "json" : "text");
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
