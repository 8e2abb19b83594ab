package com.legerible.localstack.launcher;

import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Measures the running library with the benchmarks, which have their own command line. */
@Command(name = "bench", description = "Measures the running library; bench --help says what.")
final class BenchCommand implements Callable<Integer> {

  private static final String MAIN = "com.legerible.benchmarks.LegeribleBenchmarks";

  @Unmatched List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = Home.find().classPath("benchmarks");
    List<String> command =
        new ArrayList<>(
            List.of(java, "-Dlegerible.home=" + Home.find().root(), "-cp", classPath, MAIN));
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
