package com.legerible.benchmarks.similar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Computes the twenty closest books of every book with Spark and, where it is there, scipy. */
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = "Finds the 20 closest books of every book, exactly, against scipy on one thread.")
public final class SimilarCommand implements Callable<Integer> {

  private static final String JOB = "com.legerible.analytics.SimilarBooksJob";
  private static final Path FLAGS =
      Path.of("spark-analytics", "src", "main", "resources", "META-INF", "jvm-flags");

  /** Where the loans come from. */
  static final class Source {
    @Option(
        names = "--loans",
        paramLabel = "FILE",
        description = "CSV with the columns reader and book.")
    @Nullable Path loans;

    @Option(
        names = "--synthetic",
        paramLabel = "READERSxBOOKSxLOANS",
        description = "Loans of a library that does not exist, such as 53000x10000x6000000.")
    @Nullable String synthetic;
  }

  @ArgGroup(multiplicity = "1")
  Source source = new Source();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "What to write.")
  Path out = Path.of("");

  @Option(
      names = "--spark",
      paramLabel = "WHERE",
      defaultValue = "local",
      description =
          "local, cluster (the one of ./legerible up --spark=cluster), or a master's URL.")
  String spark = "local";

  @Option(names = "--repeats", paramLabel = "N", defaultValue = "3", description = "3 as a rule.")
  int repeats;

  @Option(names = "--memory", paramLabel = "SIZE", defaultValue = "2g", description = "Of a JVM.")
  String memory = "2g";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("legerible.home", "")).toAbsolutePath();
    Path work = Files.createTempDirectory("similar");
    Path loans = source.loans == null ? work.resolve("loans.csv") : source.loans;
    System.out.printf(
        "Java %s, %d cores, loans %s, Spark %s, JVM %s%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        source.loans == null ? source.synthetic : loans,
        spark,
        memory);
    Measured ours = Measured.run("ours", job(home, loans));
    if (ours.exitCode() != 0) {
      return ours.exitCode();
    }
    rival(home, loans, work.resolve("scipy.csv"), ours);
    return 0;
  }

  private List<String> job(Path home, Path loans) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + home.resolve(FLAGS));
    // What is good for short tasks of live jobs is bad for one long computation.
    command.addAll(List.of("-XX:TieredStopAtLevel=4", "-Xmx" + memory));
    Cluster.settings(spark, home, memory)
        .forEach((name, value) -> command.add("-D" + name + "=" + value));
    Path target = home.resolve("spark-analytics").resolve("target");
    command.add("-cp");
    command.add(
        target.resolve("spark-analytics.jar")
            + System.getProperty("path.separator")
            + target.resolve("lib").resolve("*"));
    command.add(JOB);
    command.add(source.loans == null ? String.valueOf(source.synthetic) : loans.toString());
    command.addAll(List.of(out.toString(), Integer.toString(repeats)));
    if (source.loans == null) {
      command.add(loans.toString());
    }
    return command;
  }

  private void rival(Path home, Path loans, Path file, Measured ours)
      throws IOException, InterruptedException {
    Optional<String> python = Scipy.python();
    if (python.isEmpty()) {
      System.out.println("scipy is not installed; on Debian: apt install python3-scipy");
      return;
    }
    Path script = home.resolve("benchmarks").resolve("similar_with_scipy.py");
    Measured scipy =
        Measured.run(
            "scipy",
            List.of(
                python.get(),
                script.toString(),
                loans.toString(),
                file.toString(),
                Integer.toString(repeats)));
    if (scipy.exitCode() == 0) {
      System.out.printf(
          Locale.ROOT,
          "median: ours %.3f s, scipy %.3f s, ratio %.2f; peak memory: ours %d MB, scipy %d MB%n",
          ours.medianSeconds(),
          scipy.medianSeconds(),
          scipy.medianSeconds() / ours.medianSeconds(),
          ours.peakMegabytes(),
          scipy.peakMegabytes());
      long difference = Files.mismatch(out, file);
      System.out.println(
          difference < 0 ? "Both wrote the same." : "They differ from byte " + difference + " on.");
    }
  }
}
